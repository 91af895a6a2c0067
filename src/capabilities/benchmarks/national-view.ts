import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { estimateOfRuns } from '#core/anonymity/value-runs.ts';
import { compareEstimates } from '#core/statistics/compare-means.ts';
import { commonChannels, determinants, steps } from '#core/scoring/index.ts';
import { sourcesOf } from '#capabilities/grids/index.ts';
import { changeView, type ChangeView } from './national/change-view.ts';
import { distributionView, type DistributionView } from './national/distribution-view.ts';
import { mapView, type MapView } from './national/map-view.ts';
import { isOutOfRankings } from './national/out-of-rankings.ts';
import { certifiedSentence } from './certified-sentence.ts';
import type { ComparedView } from './compared-figures.ts';
import { figureName } from './figure-names.ts';
import type { FigureRow } from './figure-row.ts';
import { groupLabel, sizeLabel } from './group-label.ts';
import { meanRow } from './mean-row.ts';
import type { NationalResults, PastResults, PublicGroup } from './national-results.server.ts';
import { nationalTexts } from './national.texts.ts';

/** National results in the reader's language: means of groups, their interval, the middle half of their bodies. */
export interface NationalView {
  title: string;
  edition: string;
  lead: string;
  simulated: boolean;
  global: FigureRow;
  spread: string | null;
  organisations: string;
  published: string;
  channels: FigureRow[];
  counter: FigureRow[];
  steps: FigureRow[];
  determinants: FigureRow[];
  criteria: { heading: string; rows: FigureRow[] }[];
  comparisons: { id: string; title: string; sentence: string; rows: FigureRow[] }[];
  kinds: FigureRow[];
  strata: { heading: string; rows: FigureRow[] }[];
  map: MapView | null;
  distribution: DistributionView;
  change: ChangeView;
  provenance: { term: string; text: string }[];
}

export function nationalView(results: NationalResults, locale: Locale): NationalView {
  const t = nationalTexts[locale];
  const { national, groups, edition, freeze } = results;
  const { global } = national;
  const of = (view: ComparedView, keys: readonly string[]) => keys.flatMap((key) => {
    const figure = national.figures.find((one) => one.view === view && one.key === key);
    return figure ? [{ ...meanRow(key, figureName({ view, key }, edition, locale), figure, locale), note: noteOf(results, view, key, locale) }] : [];
  });
  const points = (value: number) => formatScore(value, locale);
  const organisations = formatInteger(global.organisations, locale);
  const label = ({ group }: PublicGroup) => groupLabel(group, edition, locale);
  const rowsOf = (list: readonly PublicGroup[]) => list.map((one) => meanRow(one.group.id, label(one), one.global, locale));
  return {
    title: t.title(edition.id), edition: edition.label[locale], simulated: results.simulated, organisations, published: t.participantsNote(formatDate(results.publishedAt, locale)),
    lead: global.interval ? t.lead(organisations, points(global.mean), points(global.interval[0]), points(global.interval[1])) : t.leadWithout(organisations, points(global.mean)),
    global: meanRow('global', t.level, global, locale),
    spread: global.quartiles && t.spreadValue(points(global.quartiles[0]), points(global.quartiles[2])),
    channels: of('channels', commonChannels), counter: of('counter', ['counter']), steps: of('steps', steps), determinants: of('determinants', determinants),
    criteria: determinants.map((determinant) => ({
      heading: figureName({ view: 'determinants', key: determinant }, edition, locale),
      rows: of('criteria', edition.criteria.filter((criterion) => criterion.determinant === determinant).map(({ id }) => id)),
    })).filter(({ rows }) => rows.length > 0),
    comparisons: [
      certifiedComparison(results, label, locale),
      comparison('families', t.families, groups.filter(({ group }) => group.cut === 'family'), label, locale),
    ].flatMap((one) => one ?? []),
    kinds: rowsOf(groups.filter(({ group }) => group.cut === 'kind')),
    strata: strataOf(groups, results, locale),
    map: mapView(results, locale), distribution: distributionView(results, locale), change: changeView(results, locale),
    provenance: [
      { term: t.grid, text: freeze.grid_version }, { term: t.method, text: freeze.method_version },
      { term: t.frozen, text: formatDate(freeze.frozen_at, locale) }, { term: t.published, text: formatDate(results.publishedAt, locale) },
      { term: t.digest, text: freeze.digest.slice(0, 16) },
    ],
  };
}

/** What is said under a criterion left out of comparisons, and under the determinant that it is part of. */
function noteOf({ edition, release }: NationalResults, view: ComparedView, key: string, locale: Locale): string | undefined {
  if (isOutOfRankings(release, { view, key })) return nationalTexts[locale].outOfRankings;
  const parts = view === 'determinants' ? edition.criteria.filter(({ id, determinant }) => determinant === key && release.outOfRankings.has(id)) : [];
  return parts.length === 0 ? undefined : nationalTexts[locale].partOutOfRankings(parts.map(({ label }) => label[locale]).join(', '));
}

/** Certified bodies and others: what is said of them rests on bodies of the same kind and size, never on the two means. */
function certifiedComparison({ groups, certified }: NationalResults, label: (one: PublicGroup) => string, locale: Locale) {
  const pair = groups.filter(({ group }) => group.cut === 'certification').toSorted((a, b) => b.global.mean - a.global.mean);
  if (pair.length === 0 && !certified) return null;
  return {
    id: 'certified', title: nationalTexts[locale].certified, sentence: certifiedSentence(certified, locale),
    rows: pair.map((one) => meanRow(one.group.id, label(one), one.global, locale)),
  };
}

/** Two groups against each other, by Welch's test of their two means at 5 %: intervals that touch may still differ. */
function comparison(id: string, title: string, pair: readonly PublicGroup[], label: (one: PublicGroup) => string, locale: Locale) {
  const [high, low] = pair.toSorted((a, b) => b.global.mean - a.global.mean);
  if (!high || !low || pair.length !== 2) return null;
  const t = nationalTexts[locale];
  const [one, other] = [estimateOfRuns(high.global), estimateOfRuns(low.global)];
  const apart = one !== null && other !== null && compareEstimates(one, other).p < 0.05;
  const say = apart ? t.higher : t.near;
  return {
    id, title, sentence: say(label(high), label(low), formatScore(high.global.mean, locale), formatScore(low.global.mean, locale)),
    rows: [high, low].map((one) => meanRow(one.group.id, label(one), one.global, locale)),
  };
}

/** Sizes under their kind, from small to large. */
function strataOf(groups: readonly PublicGroup[], { edition }: NationalResults, locale: Locale): NationalView['strata'] {
  const place = ({ group }: PublicGroup) => edition.strata.findIndex(({ id }) => id === group.strata[0]);
  const byKind = Map.groupBy(groups.filter(({ group }) => group.cut === 'strata').toSorted((a, b) => place(a) - place(b)), ({ group }) => group.kinds.join('+'));
  return [...byKind.values()].map((list) => ({
    heading: groupLabel({ id: '', cut: 'kind', kinds: list[0]?.group.kinds ?? [], strata: [] }, edition, locale),
    rows: list.map((one) => meanRow(one.group.id, sizeOf(one.group, edition, locale), one.global, locale)),
  }));
}

function sizeOf(group: PublicGroup['group'], edition: NationalResults['edition'], locale: Locale): string {
  const size = sizeLabel(group.strata, edition, locale) ?? groupLabel(group, edition, locale);
  return size.charAt(0).toUpperCase() + size.slice(1);
}

/** One published level of the past, or of the edition published last. */
export interface LevelOfYear {
  year: string;
  value: number | null;
  broken: boolean;
  text: string;
  bodies: string;
  source: string;
  remark: string;
}

export interface HistoryView {
  years: LevelOfYear[];
  sources: ReturnType<typeof sourcesOf>;
}

/** Published levels in order of time. The line breaks where an edition says that it is hardly comparable, and before ours. */
export function historyView({ history, sources }: PastResults, results: NationalResults | null, locale: Locale): HistoryView {
  const t = nationalTexts[locale];
  const past = history.map((edition): LevelOfYear => ({
    year: String(edition.year), value: edition.global, broken: edition.breaks_series === true,
    text: edition.global === null ? t.unknown : formatScore(edition.global, locale, 1),
    bodies: edition.participants === null ? t.unknown : `${edition.approximate ? t.about : ''}${formatInteger(edition.participants, locale)}`,
    source: edition.source.ref, remark: edition.note?.[locale] ?? '',
  }));
  return { years: results ? [...past, ownLevel(results, locale)] : past, sources: sourcesOf(history.map(({ source }) => source), sources) };
}

function ownLevel({ national: { global }, edition, simulated }: NationalResults, locale: Locale): LevelOfYear {
  const t = nationalTexts[locale];
  return {
    year: edition.id, value: global.mean, broken: true,
    text: formatScore(global.mean, locale), bodies: formatInteger(global.organisations, locale), source: 'Parvis', remark: simulated ? t.simulatedTag : '',
  };
}
