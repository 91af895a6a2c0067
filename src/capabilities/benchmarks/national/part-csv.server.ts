import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { problem } from '#platform/http/problem.ts';
import type { Cut } from '../candidate-groups.ts';
import type { ComparedView } from '../compared-figures.ts';
import { figureRows } from '../export-national.server.ts';
import { nationalResults, pastResults, type NationalResults } from '../national-results.server.ts';
import { openTables } from '../open-data/open-tables.ts';

/** Parts of the national page whose figures are those of some groups or of some views of the whole panel. */
const ofGroups: Readonly<Record<string, readonly Cut[]>> = { certified: ['certification'], families: ['family'], kinds: ['kind'], strata: ['strata'], map: ['region', 'departement'] };
const ofViews: Readonly<Record<string, readonly ComparedView[]>> = { channels: ['channels', 'counter'], steps: ['steps'], determinants: ['determinants'], criteria: ['criteria'] };

/** The figures of one part of the national page, as a CSV for spreadsheets. Throws `not_found` for a part that is none. */
export async function partCsv(ctx: Ctx, part: string): Promise<{ name: string; text: string }> {
  const results = await nationalResults(ctx);
  if (!results) throw problem('not_found');
  const rows = figuresOfPart(results, part, ctx.locale) ?? tableOfPart(ctx, results, part);
  if (!rows) throw problem('not_found');
  return { name: `parvis-${results.edition.id}-${part}.csv`, text: csvText(rows, ctx.locale) };
}

function figuresOfPart({ release, edition }: NationalResults, part: string, locale: Locale) {
  const [cuts, views] = [ofGroups[part], ofViews[part]];
  if (!cuts && !views) return null;
  const groups = release.groups.filter(({ cut }) => (cuts ? cuts.includes(cut) : cut === 'national'));
  const { headings, rows } = figureRows(groups, release.figures.filter(({ view }) => (views ? views.includes(view) : view === 'global')), edition, locale, release.outOfRankings);
  return [headings, ...rows];
}

/** Parts that are open tables, or a piece of one. */
function tableOfPart(ctx: Ctx, { release, edition }: NationalResults, part: string) {
  const tables = openTables({ release, edition, history: pastResults(ctx).history });
  const table = tables.find(({ name }) => name === (part === 'distribution' ? 'values' : part === 'change' || part === 'history' ? part : ''));
  if (!table) return null;
  const rows = part === 'distribution' ? table.rows.filter(([group, view]) => group === wholePanelId && (view === 'global' || view === 'channels')) : table.rows;
  return [table.fields.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell ?? ''))];
}
