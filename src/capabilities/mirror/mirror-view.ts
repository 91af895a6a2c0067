import { determinantTexts } from '#capabilities/grids/index.ts';
import { isTold, pairs } from '#core/mirror/gaps.ts';
import { largest, type MirroredCriterion } from '#core/mirror/mirror.ts';
import type { MirrorReading } from '#core/mirror/reading.ts';
import { voices, type Voice } from '#core/mirror/voices.ts';
import { determinants, optionalChannel } from '#core/scoring/index.ts';
import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import type { LaneGroup, LaneRow, LaneValue } from '#ui/charts/chart-data.ts';
import { scoresOf, sentenceOf } from './mirror-words.ts';
import { mirrorTexts } from './mirror.texts.ts';
import type { Mirror } from './read-mirror.server.ts';

export type Tone = 'neutral' | 'info' | 'success' | 'warning';

/** A criterion told in a sentence. */
export interface Spot {
  name: string;
  sentence: string;
  scores: string;
  points: string;
  /** What audits found of it; null where they measured nothing. */
  href: string | null;
  /** What most often helps where agents think too well of it; null elsewhere. */
  advice: { title: string; href: string } | null;
}

/** A line of the table. */
export interface MirrorLine {
  name: string;
  said: Record<Voice, string>;
  gap: string;
  reading: string;
  tone: Tone;
}

export interface MirrorView {
  /** Voices that do not speak, and how to get them. */
  missing: { voice: Voice; title: string; text: string; href: string; action: string }[];
  sources: { voice: Voice; title: string; about: string; text: string }[];
  verdict: string;
  /** Whether agents could be held against another voice on any criterion. */
  compares: boolean;
  spots: Spot[];
  strengths: Spot[];
  divided: Spot[];
  users: Spot[];
  groups: LaneGroup[];
  alt: string;
  lines: MirrorLine[];
  spans: { href: string; label: string; current: boolean }[];
  sites: { id: string; name: string; lead: string; spots: Spot[]; groups: LaneGroup[]; alt: string }[];
}

const mostSpots = 5;
const mostStrengths = 3;

const toneOf: Readonly<Record<MirrorReading['kind'], Tone>> = {
  blind_spot: 'warning', hidden_strength: 'success', divided: 'info', users_above: 'info', users_below: 'info', shared: 'neutral', open: 'neutral', silent: 'neutral',
};

interface Reader {
  locale: Locale;
  organisationId: string;
}

/** The page in the words of its reader. */
export function mirrorView(mirror: Mirror, reader: Reader): MirrorView {
  const { locale, organisationId } = reader;
  const t = mirrorTexts[locale];
  const { criteria, edition, heard } = mirror;
  const spot = (one: MirroredCriterion): Spot => spotOf(one, mirror, reader);
  const compared = comparedOf(criteria);
  const here = localPath(locale, `/participant/${organisationId}/mirror`);
  return {
    missing: missingOf(mirror, reader), sources: sourcesOf(mirror, locale),
    verdict: compared === 0 ? t.noVerdict : t.verdict({ compared, blind: count(criteria, 'blind_spot'), hidden: count(criteria, 'hidden_strength'), shared: count(criteria, 'shared') }),
    compares: compared > 0,
    spots: largest(criteria, 'blind_spot').slice(0, mostSpots).map(spot), strengths: largest(criteria, 'hidden_strength').slice(0, mostStrengths).map(spot),
    divided: criteria.filter(({ reading }) => reading.kind === 'divided').map(spot), users: criteria.filter(({ reading }) => reading.kind === 'users_above' || reading.kind === 'users_below').map(spot),
    groups: groupsOf(mirror, criteria, locale), alt: t.alt(wordsOf(mirror, criteria, locale)),
    lines: criteria.map((one) => lineOf(one, mirror, locale)),
    spans: mirror.measured === 'not_published' ? [] : (['fieldwork', 'year'] as const).map((span) => ({ href: `${here}?span=${span}`, label: t.span[span], current: heard.span === span })),
    sites: mirror.sites.map(({ id, name, criteria: own }) => ({
      id, name, lead: own.length === 0 ? t.noSite : t.siteLines(own.length), spots: [...largest(own, 'blind_spot'), ...largest(own, 'hidden_strength')].map(spot), groups: groupsOf(mirror, own, locale), alt: t.alt(wordsOf({ edition }, own, locale)),
    })),
  };
}

const count = (criteria: readonly MirroredCriterion[], kind: MirrorReading['kind']): number => criteria.filter(({ reading }) => reading.kind === kind).length;

/** Criteria on which agents were held against another voice. */
const comparedOf = (criteria: readonly MirroredCriterion[]): number => criteria.filter(({ gaps }) => gaps['believed-measured'].test ?? gaps['believed-lived'].test).length;

export const criterionName = ({ edition }: Pick<Mirror, 'edition'>, id: string, locale: Locale): string => edition.criteria.find((one) => one.id === id)?.label[locale] ?? id;

const pointsOf = ({ size }: Pick<MirroredCriterion, 'size'>, locale: Locale): string => (size === null ? '' : mirrorTexts[locale].points(formatInteger(Math.round(size), locale)));

function spotOf(one: MirroredCriterion, mirror: Mirror, { locale, organisationId }: Reader): Spot {
  return {
    name: criterionName(mirror, one.criterion, locale), sentence: sentenceOf(one, locale), scores: scoresOf(one, locale), points: pointsOf(one, locale),
    href: one.voices.measured && mirror.measured === 'published' ? localPath(locale, `/participant/${organisationId}/figure/criteria/${one.criterion}`) : null,
    advice: one.reading.kind === 'blind_spot' && mirror.measured === 'published' ? adviceOn(mirror.edition, one.criterion, { locale, organisationId }) : null,
  };
}

/** The recommendation on which most of a criterion hangs, by the weight of its items; the counter has a score of its own. */
function adviceOn({ grid, recommendations }: Mirror['edition'], criterion: string, { locale, organisationId }: Reader): Spot['advice'] {
  const weights = new Map<string, number>();
  for (const item of grid.items) if (item.criterion === criterion && item.channel !== optionalChannel) weights.set(item.recommendation, (weights.get(item.recommendation) ?? 0) + item.weight);
  const [most] = [...weights].toSorted(([, a], [, b]) => b - a);
  const found = recommendations.find(({ id }) => id === most?.[0]);
  return found ? { title: found.title[locale], href: `${localPath(locale, `/participant/${organisationId}/plan/recommendations`)}#${found.id}` } : null;
}

function missingOf({ speaks, measured }: Mirror, { locale, organisationId }: Reader): MirrorView['missing'] {
  const { missing } = mirrorTexts[locale];
  return voices.filter((voice) => !speaks[voice]).map((voice) => {
    const { path, ...words } = missing[voice === 'measured' && measured === 'closed_formula' ? 'closed' : voice];
    return { voice, ...words, href: localPath(locale, `/participant/${organisationId}${path && `/${path}`}`) };
  });
}

function sourcesOf(mirror: Mirror, locale: Locale): MirrorView['sources'] {
  const t = mirrorTexts[locale];
  const said = (voice: Voice): number => mirror.criteria.filter(({ voices: own }) => own[voice] !== null).length;
  const polls = mirror.polls.map(({ content, closesAt, eligible }) =>
    t.poll((content[locale] ?? content.fr).title, closesAt === null ? null : formatDate(closesAt.slice(0, 10), locale), eligible === null ? null : formatInteger(eligible, locale))).join('\u202f; ');
  const text: Record<Voice, string> = {
    measured: t.source.measured(mirror.edition.label[locale], said('measured')),
    lived: t.source.lived(formatDate(mirror.heard.days.from, locale), formatDate(mirror.heard.days.to, locale), said('lived')),
    believed: t.source.believed(polls, said('believed')),
  };
  return voices.filter((voice) => mirror.speaks[voice]).map((voice) => ({ voice, title: `${t.voices[voice]}`, about: t.about[voice], text: text[voice] }));
}

/** The criteria on which somebody speaks, one row each, by determinant. */
function groupsOf(mirror: Pick<Mirror, 'edition'>, criteria: readonly MirroredCriterion[], locale: Locale): LaneGroup[] {
  // A voice that says nothing anywhere is told once, above: not on every line.
  const silent = new Set(voices.filter((voice) => criteria.every((one) => one.voices[voice] === null)));
  const determinantOf = new Map(mirror.edition.criteria.map(({ id, determinant }) => [id, determinant]));
  return determinants.flatMap((determinant): LaneGroup[] => {
    const rows = criteria.filter(({ criterion, voices: own }) => determinantOf.get(criterion) === determinant && voices.some((voice) => own[voice])).map((one) => rowOf(one, mirror, silent, locale));
    return rows.length > 0 ? [{ label: determinantTexts[locale][determinant], rows }] : [];
  });
}

function rowOf(one: MirroredCriterion, mirror: Pick<Mirror, 'edition'>, silent: ReadonlySet<Voice>, locale: Locale): LaneRow {
  const t = mirrorTexts[locale];
  const { reading, voices: own } = one;
  const told = toneOf[reading.kind] !== 'neutral';
  const ends = told ? pairs.filter(({ name }) => isTold(one.gaps[name].word)).flatMap(({ first, second }) => [own[first]?.score ?? [], own[second]?.score ?? []].flat()) : [];
  return {
    label: criterionName(mirror, one.criterion, locale), values: voices.map((voice) => laneOf(one, voice, silent.has(voice) ? '' : t.none[voice])), tone: toneOf[reading.kind],
    ...((told || reading.kind === 'shared') && { note: t.readings[reading.kind] }), ...(ends.length > 0 && { band: { from: Math.min(...ends), to: Math.max(...ends) } }),
  };
}

function laneOf({ voices: own }: MirroredCriterion, voice: Voice, emptyText: string): LaneValue {
  const one = own[voice];
  return one ? { value: one.score, low: one.low, high: one.high, few: one.estimate === null } : { value: null, emptyText };
}

/** What was found, for those who do not see the chart. */
function wordsOf(mirror: Pick<Mirror, 'edition'>, criteria: readonly MirroredCriterion[], locale: Locale): string {
  const told = [...largest(criteria, 'blind_spot'), ...largest(criteria, 'hidden_strength')];
  return told.map((one) => `${criterionName(mirror, one.criterion, locale)} (${scoresOf(one, locale)}). ${sentenceOf(one, locale)}`).join(' ');
}

function lineOf(one: MirroredCriterion, mirror: Mirror, locale: Locale): MirrorLine {
  const t = mirrorTexts[locale];
  const score = (value: number) => formatScore(value, locale);
  const said = (voice: Voice): string => { const own = one.voices[voice]; return own ? t.within(score(own.score), score(own.low), score(own.high)) : t.dash; };
  return {
    name: criterionName(mirror, one.criterion, locale), said: { measured: said('measured'), lived: said('lived'), believed: said('believed') },
    gap: one.size === null ? t.dash : formatInteger(Math.round(one.size), locale), reading: t.readings[one.reading.kind], tone: toneOf[one.reading.kind],
  };
}
