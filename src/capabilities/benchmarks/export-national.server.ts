import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { type Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Cell } from '#platform/files/cell.ts';
import type { RowSource } from '#platform/files/row-stream.ts';
import { problem } from '#platform/http/problem.ts';
import { figureName } from './figure-names.ts';
import { groupLabel } from './group-label.ts';
import type { Group, PeerFigure } from './groups.queries.server.ts';
import { isOutOfRankings } from './national/out-of-rankings.ts';
import { nationalRelease } from './national/release.server.ts';

const texts = defineTexts({
  fr: {
    name: 'resultats-nationaux',
    headings: ['Groupe', 'Code du groupe', 'Vue', 'Code', 'Intitulé', 'Structures', 'Moyenne', 'Borne basse (95 %)', 'Borne haute (95 %)', 'Premier quartile', 'Médiane', 'Troisième quartile', 'Simulé', 'Hors comparaison'],
    views: { global: 'score global', channels: 'canal', steps: 'étape', determinants: 'déterminant', criteria: 'critère', counter: 'option' } as Record<string, string>,
  },
  en: {
    name: 'national-results',
    headings: ['Group', 'Group code', 'View', 'Code', 'Label', 'Bodies', 'Mean', 'Lower bound (95%)', 'Upper bound (95%)', 'First quartile', 'Median', 'Third quartile', 'Simulated', 'Left out of comparison'],
    views: { global: 'global score', channels: 'channel', steps: 'step', determinants: 'determinant', criteria: 'criterion', counter: 'option' },
  },
});

/**
 * The published figures of every public group of an edition, as they were released: in whole points, groups and
 * figures that could betray a body left out. Throws `results_not_published`.
 */
export async function exportNational(ctx: Ctx, edition: Edition, locale: Locale): Promise<RowSource> {
  const release = await nationalRelease(ctx.db, edition.id);
  if (!release) throw problem('results_not_published');
  const { rows, ...table } = figureRows(release.groups, release.figures, edition, locale, release.outOfRankings);
  return { ...table, rows: listed(rows) };
}

/** Published figures as a table for readers of a language; `figures` of other groups are left out. */
export function figureRows(groups: readonly Group[], figures: readonly PeerFigure[], edition: Edition, locale: Locale, outOfRankings: ReadonlySet<string>) {
  const byGroup = Map.groupBy(figures, ({ groupId }) => groupId);
  const t = texts[locale];
  return { name: t.name, headings: t.headings, rows: groups.flatMap((group) => (byGroup.get(group.id) ?? []).toSorted(inOrder).map((figure) => [...lineOf(group, figure, edition, locale), isOutOfRankings({ outOfRankings }, figure)])) };
}

const viewOrder = ['global', 'channels', 'steps', 'determinants', 'criteria', 'counter'];
const inOrder = (a: PeerFigure, b: PeerFigure) => viewOrder.indexOf(a.view) - viewOrder.indexOf(b.view) || (a.key < b.key ? -1 : 1);

function lineOf(group: Group, figure: PeerFigure, edition: Edition, locale: Locale): Cell[] {
  const { view, key, organisations, mean, quartiles, interval } = figure;
  return [
    groupLabel(group, edition, locale), group.id, texts[locale].views[view] ?? view, key, figureName(figure, edition, locale), organisations, mean,
    interval?.[0] ?? '', interval?.[1] ?? '', quartiles?.[0] ?? '', quartiles?.[1] ?? '', quartiles?.[2] ?? '', group.simulated,
  ];
}

async function* listed(lines: readonly Cell[][]): AsyncGenerator<Cell[]> {
  yield* lines;
}
