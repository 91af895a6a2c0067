import { formatDate, formatInteger, formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { sumOf } from '#core/shared/vector.ts';
import { commonChannels, determinants, steps, type Figure, type ViewName } from '#core/scoring/index.ts';
import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { figurePath, resultsPath, type Reading } from './addresses.ts';
import { figureId } from './compared-figures.ts';
import { changeView, type ChangeView } from './change/change-view.ts';
import { figureRow, withShares, type FigureRow } from './figure-row.ts';
import { closedReason, groupChoice, nationalClosed, positionText, type GroupChoiceView } from './group-choice.ts';
import { groupLabel, inSentence } from './group-label.ts';
import type { Results } from './participant-results.server.ts';
import { resultsTexts } from './results.texts.ts';
import { spacePages } from './space/space-pages.ts';
import { spaceTexts } from './space/space.texts.ts';

/** What the results page shows, in the reader's language. A free formula holds no more than it may show. */
export interface ResultsView {
  title: string;
  kicker: string;
  lead: string;
  simulated: boolean;
  /** Whether quartiles of the group are drawn. */
  ranged: boolean;
  detailed: boolean;
  formula: string;
  global: FigureRow;
  group: { who: string; widening: string; mean: string; spread: string } | null;
  /** Contacts in the score, and the optional visits beside it. */
  contacts: { total: string; parts: string; beside: string };
  /** Where the score lies among its group, in quarters. */
  position: string;
  /** Why there is no group, where a rule closed it. */
  closedBecause: string;
  /** Why the mean of all participants is not shown; empty where it is. */
  nationalClosed: string;
  choice: GroupChoiceView | null;
  change: ChangeView | null;
  /** The other pages of the space. */
  pages: { label: string; href: string; current: boolean }[];
  channels: FigureRow[];
  detail: ResultsDetail | null;
  counter: { row: FigureRow; steps: FigureRow[] } | null;
  sites: FigureRow[];
  editions: { label: string; href: string; current: boolean }[];
  allSitesHref: string | null;
  provenance: { term: string; text: string }[];
}

export interface ResultsDetail {
  steps: FigureRow[];
  matrix: { columns: string[]; rows: { label: string; cells: { value: number | null; href?: string }[]; total: number | null }[]; totals: (number | null)[] };
  determinants: FigureRow[];
  /** Criteria under their determinants. */
  criteria: { heading: string; rows: FigureRow[] }[];
  /** Whether the criteria were tested against the group: not for one site of several, nor without a group. */
  tested: boolean;
  strengths: FigureRow[];
  weaknesses: FigureRow[];
  /** The widest differences that chance may explain, both ways: read without a sign. */
  unsure: FigureRow[];
  notMeasured: string[];
  /** Names of the criteria left out of comparisons, because two people code them too differently. */
  outOfRankings: string[];
}

type Labels = (key: string) => string;
type Lines = { results: Results; reading: Reading };

export function resultsView(results: Results, reading: Reading): ResultsView {
  const { locale } = reading;
  const t = resultsTexts[locale];
  const { result, participation, edition, site, peers } = results;
  const lines = { results, reading };
  const global = row(lines, 'global', 'global', result.global, () => t.global);
  const label = edition.label[locale];
  return {
    title: participation.name,
    kicker: site && results.sites.length > 1 ? t.siteKicker(site.name, label) : t.kicker(label),
    lead: lead(lines, global), simulated: results.simulated, ranged: [...(peers?.figures.values() ?? [])].some(({ quartiles }) => quartiles !== null), detailed: results.detailed,
    formula: t.formula[participation.formula] ?? participation.formula,
    global,
    group: peers && groupOf(lines),
    contacts: contactsOf(results, locale),
    position: positionText(results, locale), closedBecause: peers ? '' : closedReason(results, locale),
    nationalClosed: nationalClosed(results, locale), choice: groupChoice(results, reading), change: changeView(results, reading), pages: spacePages(results, reading, 'results'),
    channels: rows(lines, 'channels', commonChannels, result.channels, (key) => channelTexts[locale][key as keyof typeof channelTexts.fr]),
    detail: results.detailed ? detailOf(lines) : null,
    counter: counterOf(lines),
    sites: results.detailed && !site && results.sites.length > 1 ? results.sites.map((one) => siteRow(lines, one)) : [],
    editions: results.editions.map((id) => ({ label: id, href: resultsPath({ ...reading, editionId: id, siteId: undefined }), current: id === edition.id })),
    allSitesHref: site && results.sites.length > 1 ? resultsPath({ ...reading, siteId: undefined }) : null,
    provenance: provenanceOf(results, locale),
  };
}

/** Where we are and against whom, in two sentences. */
function lead({ results, reading: { locale } }: Lines, global: FigureRow): string {
  const t = resultsTexts[locale];
  if (global.value === null || results.result.global.kind !== 'value') return t.noScore;
  const { low, high } = results.result.global.value;
  const points = (value: number) => formatScore(value, locale);
  const say = results.site && results.sites.length > 1 ? t.siteScore : t.score;
  const own = say(global.text, points(low), points(high));
  const peer = results.peers?.figures.get('global/global');
  if (!peer) return `${own} ${t.noPeers}`;
  return global.stands ? `${own} ${t.standing[global.stands](points(peer.mean))}` : own;
}

function row({ results, reading }: Lines, view: ViewName, key: string, figure: Figure | undefined, label: Labels): FigureRow {
  const id = figureId({ view, key });
  // The first comparison, that of the global score, is for everybody.
  const compared = results.detailed || view === 'global';
  return figureRow({
    key, label: label(key), figure, peer: compared ? results.peers?.figures.get(id) : undefined, stands: results.stands.get(id),
    href: results.detailed ? figurePath(reading, { view, key }) : undefined,
  }, reading.locale);
}

const rows = (lines: Lines, view: ViewName, keys: readonly string[], figures: Readonly<Partial<Record<string, Figure>>>, label: Labels): FigureRow[] =>
  withShares(keys.filter((key) => figures[key]).map((key) => row(lines, view, key, figures[key], label)), figures, lines.reading.locale);

function groupOf({ results, reading: { locale } }: Lines): ResultsView['group'] {
  const t = resultsTexts[locale];
  const { peers, edition } = results;
  const figure = peers?.figures.get('global/global');
  if (!peers || !figure) return null;
  const points = (value: number) => formatScore(value, locale);
  return {
    who: t.groupWho(formatInteger(peers.group.organisations, locale), inSentence(groupLabel(peers.group, edition, locale))),
    widening: t.widening[peers.group.widening ?? 'own'],
    mean: points(figure.mean),
    spread: figure.quartiles ? t.groupSpread(points(figure.quartiles[0]), points(figure.quartiles[2])) : '',
  };
}

/** What the score rests on: the common channels. Visits to the counter are told beside it, like their score. */
function contactsOf({ result }: Results, locale: Locale): ResultsView['contacts'] {
  const words = resultsTexts[locale];
  const made = commonChannels.filter((channel) => result.audits[channel] > 0);
  const parts = made.map((channel) => words.contact[channel](result.audits[channel]));
  const visits = result.audits.counter;
  return {
    total: formatInteger(sumOf(commonChannels, (channel) => result.audits[channel]), locale),
    parts: words.contactsNote(new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)),
    beside: visits > 0 ? spaceTexts[locale].besideTheScore(words.contact.counter(visits)) : '',
  };
}

const shownUnsure = 4;

function detailOf(lines: Lines): ResultsDetail {
  const { results, reading } = lines;
  const { result, edition } = results;
  const labelOfCriterion = (key: string) => edition.criteria.find(({ id }) => id === key)?.label[reading.locale] ?? key;
  const own = rows(lines, 'determinants', determinants, result.determinants, (key) => determinantTexts[reading.locale][key as keyof typeof determinantTexts.fr]);
  const criteria = edition.criteria.map(({ id, determinant }) => ({ determinant, line: row(lines, 'criteria', id, result.criteria[id], labelOfCriterion) }));
  const compared = criteria.map(({ line }) => line).filter((line) => line.value !== null && line.peers);
  const gap = (line: FigureRow) => (line.value ?? 0) - (line.peers?.median ?? 0);
  return {
    steps: rows(lines, 'steps', steps, result.steps, (key) => stepTexts[reading.locale][key as keyof typeof stepTexts.fr]),
    matrix: matrixOf(lines),
    determinants: own,
    criteria: own.map(({ key, label }) => ({ heading: label, rows: criteria.filter(({ determinant }) => determinant === key).map(({ line }) => line) })),
    tested: results.stands.size > 0,
    strengths: compared.filter(({ stands }) => stands === 'above').sort((a, b) => gap(b) - gap(a)),
    weaknesses: compared.filter(({ stands }) => stands === 'below').sort((a, b) => gap(a) - gap(b)),
    unsure: compared.filter(({ stands }) => stands === 'near').toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a))).slice(0, shownUnsure),
    notMeasured: notMeasured(results, reading.locale),
    outOfRankings: edition.criteria.filter(({ id }) => results.outOfRankings.has(id)).map(({ id }) => labelOfCriterion(id)),
  };
}

/** Channels x steps: the weighted mean of the cells where they meet. */
function matrixOf({ results, reading }: Lines): ResultsDetail['matrix'] {
  const { result } = results;
  const cells = Object.entries(result.cells).flatMap(([key, figure]) => {
    const [, step, channel] = key.split('/');
    return figure.kind === 'value' ? [{ step, channel, value: figure.value.value, weight: figure.value.weight }] : [];
  });
  const valueOf = (figure: Figure | undefined) => (figure?.kind === 'value' ? figure.value.value : null);
  const measured = steps.filter((step) => valueOf(result.steps[step]) !== null);
  return {
    columns: commonChannels.map((channel) => channelTexts[reading.locale][channel]),
    rows: measured.map((step) => ({
      label: stepTexts[reading.locale][step],
      cells: commonChannels.map((channel) => {
        const here = cells.filter((cell) => cell.step === step && cell.channel === channel);
        if (here.length === 0) return { value: null };
        const value = sumOf(here, (cell) => cell.weight * cell.value) / sumOf(here, (cell) => cell.weight);
        return { value, href: figurePath(reading, { view: 'channels', key: channel }, { by: 'steps', anchor: `steps-${step}` }) };
      }),
      total: valueOf(result.steps[step]),
    })),
    totals: commonChannels.map((channel) => valueOf(result.channels[channel])),
  };
}

function counterOf(lines: Lines): ResultsView['counter'] {
  const { result, detailed } = lines.results;
  const { locale } = lines.reading;
  if (result.counter.kind !== 'value') return null;
  const line = row(lines, 'counter', 'counter', result.counter, () => channelTexts[locale].counter);
  const inSteps = rows(lines, 'counterSteps', steps, result.counterSteps, (key) => stepTexts[locale][key as keyof typeof stepTexts.fr]);
  return { row: line, steps: detailed ? inSteps : [] };
}

function siteRow({ results, reading }: Lines, site: Results['sites'][number]): FigureRow {
  return figureRow({
    key: site.id, label: site.name, figure: site.result.global, peer: results.peers?.figures.get('global/global'),
    href: resultsPath({ ...reading, siteId: site.id }),
  }, reading.locale);
}

/** Where the weight of what could not be measured went, and the share of missing answers; of the only site or the site read. */
function notMeasured({ sites, site }: Results, locale: Locale): string[] {
  const t = resultsTexts[locale];
  const one = sites.length === 1 ? sites[0] : sites.find(({ id }) => id === site?.id);
  if (!one || !('moved' in one.result)) return [];
  const common = one.result.moved.filter(({ cell }) => !cell.endsWith('/counter'));
  const moved = [...Map.groupBy(common, ({ to }) => to)].map(([to, cells]) => t.moved[to](formatPercent(sumOf(cells, ({ weight }) => weight), locale, 1)));
  return one.result.missingShare > 0 ? [...moved, t.missing(formatPercent(one.result.missingShare, locale, 1))] : moved;
}

function provenanceOf({ result, freeze, publishedAt }: Results, locale: Locale): ResultsView['provenance'] {
  const t = resultsTexts[locale];
  return [
    { term: t.grid, text: result.gridVersion }, { term: t.method, text: result.methodVersion },
    { term: t.frozen, text: formatDate(freeze.frozen_at, locale) }, { term: t.published, text: formatDate(publishedAt, locale) },
    { term: t.digest, text: freeze.digest.slice(0, 16) },
  ];
}
