import { groupLabel } from '#capabilities/benchmarks/index.ts';
import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import type { LivedScore } from '#core/opinions/lived-score.ts';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { livedTexts } from '../lived.texts.ts';
import type { Compared, ComparedCriterion } from './read-compared.server.ts';
import type { Span } from './read-opinions.server.ts';

/** A line of the table, and of the chart where both sides are known. */
export interface ComparedLine {
  label: string;
  measured: string;
  lived: string;
  opinions: string;
  slots: string;
  reading: string;
  tone: 'neutral' | 'success' | 'warning' | 'info';
  chart: { value: number | null; low?: number; high?: number; peers?: { low: number; high: number; median: number } };
}

type Side = Pick<LivedScore, 'n' | 'score' | 'interval'> | null;
type Sides = Pick<ComparedCriterion, 'measured' | 'agreement'> & { lived: Side; sameSlots?: Side };

export interface PeerLine {
  group: string;
  bodies: string;
  own: string;
  mean: string;
  quartiles: string;
  place: string;
}

export interface ComparedView {
  hasEdition: boolean;
  hasOpinions: boolean;
  spans: { href: string; label: string; current: boolean }[];
  spanText: string;
  verdict: string;
  differences: string[];
  lines: ComparedLine[];
  notes: string[];
  peers: { lead: string; lines: PeerLine[]; note: string; counted: boolean } | null;
}

/** The page in the words of its reader. */
export function comparedView(compared: Compared, { locale, organisationId }: { locale: Locale; organisationId: string }): ComparedView {
  const t = livedTexts[locale];
  const { edition, criteria, all, days, span, slots } = compared;
  const name = (id: string) => (id === '' ? t.all : (edition?.criteria.find((one) => one.id === id)?.label[locale] ?? id));
  const heard = criteria.filter(({ lived }) => lived !== null);
  const shown = [...(all.lived || all.measured ? [all] : []), ...heard];
  const judged = heard.filter(({ agreement }) => agreement in tones);
  const differ = judged.filter(({ agreement }) => agreement === 'lower' || agreement === 'higher').toSorted((a, b) => gap(b) - gap(a));
  const unasked = criteria.filter(({ lived }) => lived === null).map(({ criterion }) => name(criterion));
  const here = localPath(locale, `/participant/${organisationId}/opinions/compared`);
  return {
    hasEdition: edition !== null, hasOpinions: all.lived !== null,
    spans: edition ? (['fieldwork', 'year'] as const).map((one: Span) => ({ href: `${here}?span=${one}`, label: t.span[one], current: one === span })) : [],
    spanText: t.spanOf(formatDate(days.from, locale), formatDate(days.to, locale)),
    verdict: judged.length === 0 ? t.noVerdict : t.verdict({ compared: judged.length, differ: differ.length, near: judged.filter(({ agreement }) => agreement === 'near').length }),
    differences: differ.map((one) => t[one.agreement === 'lower' ? 'lower' : 'higher'](name(one.criterion), formatInteger(Math.round(gap(one)), locale))),
    lines: shown.map((one) => comparedLine(one, name(one.criterion), locale)),
    notes: [
      ...(edition && !compared.detailed ? [t.closedFormula] : []), ...(slots > 0 ? [t.slotsNote(formatInteger(slots, locale))] : []),
      ...(edition && unasked.length > 0 && heard.length > 0 ? [t.unasked(unasked.length, unasked.join(', '))] : []),
    ],
    peers: peersView(compared, name, locale),
  };
}

const gap = ({ measured, lived }: ComparedCriterion): number => Math.abs((lived?.score ?? 0) - (measured?.value ?? 0));

const tones: Readonly<Partial<Record<ComparedCriterion['agreement'], ComparedLine['tone']>>> = { higher: 'info', lower: 'warning', near: 'success', open: 'neutral' };

/** Both sides of a criterion as a line of a table and of a chart. */
export function comparedLine({ measured, lived, agreement, sameSlots = null }: Sides, label: string, locale: Locale): ComparedLine {
  const t = livedTexts[locale];
  const score = (value: number) => formatScore(value, locale);
  const of = (side: Sides['lived']) => (side === null ? t.none : side.interval ? t.within(score(side.score), score(side.interval.low), score(side.interval.high)) : t.alone(score(side.score)));
  return {
    label, measured: measured ? t.within(score(measured.value), score(measured.low), score(measured.high)) : t.none, lived: of(lived), opinions: lived ? formatInteger(lived.n, locale) : t.none, slots: of(sameSlots),
    reading: t.agreements[agreement], tone: tones[agreement] ?? 'neutral',
    chart: {
      value: measured?.value ?? null, ...(measured && { low: measured.low, high: measured.high }),
      ...(lived?.interval && { peers: { low: lived.interval.low, high: lived.interval.high, median: lived.score } }),
    },
  };
}

function peersView({ peers }: Compared, name: (id: string) => string, locale: Locale): ComparedView['peers'] {
  if (!peers) return null;
  const t = livedTexts[locale];
  const { release, edition, own, groups } = peers;
  const score = (value: number) => formatScore(value, locale);
  const lines = groups.toSorted((a, b) => a.cut.localeCompare(b.cut) * -1).flatMap((group) => [...group.figures].map(([criterion, figure]): PeerLine => {
    const mine = own.get(criterion);
    const label = group.cut === 'national' ? t.everybody : groupLabel(group, edition, locale);
    return {
      group: criterion === '' ? label : `${label}\u202f– ${name(criterion)}`, bodies: formatInteger(figure.organisations, locale),
      own: mine ? t.within(score(mine.score), score(mine.interval.low), score(mine.interval.high)) : t.none, mean: score(figure.mean),
      quartiles: figure.quartiles ? t.quartersBetween(score(figure.quartiles[0]), score(figure.quartiles[1]), score(figure.quartiles[2])) : t.none,
      place: group.cut === 'peers' && mine?.stands ? t.stands[mine.stands] : t.none,
    };
  }));
  return {
    lead: t.peersLead(t.quarter(release.quarter.slice(6), release.quarter.slice(0, 4)), formatDate(release.publishedAt, locale)), lines, counted: own.size > 0,
    note: own.size > 0 && !groups.some(({ cut }) => cut === 'peers') ? t.withheld : '',
  };
}
