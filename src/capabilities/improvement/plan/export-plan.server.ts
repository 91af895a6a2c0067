import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import { planActions } from './plan.queries.server.ts';
import { planTexts } from './plan.texts.ts';
import type { PlanAction } from './plan.ts';

export const planFormats = rowFormats;

/** The plan of a body as a table: CSV, XLSX or JSON. */
export async function exportPlan(ctx: Ctx, organisationId: string, format: RowFormat): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const t = planTexts[ctx.locale];
  const actions = await planActions(ctx.db, organisationId);
  const labelOf = (action: PlanAction): string =>
    (action.recommendationId && loadEdition(action.editionId, ctx.settings.dataDir).recommendations.find(({ id }) => id === action.recommendationId)?.title[ctx.locale]) || '';
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const action of actions) {
      yield [
        action.title, action.detail, t.state[action.state], action.ownerName, action.ownerEmail ?? '', action.dueOn ?? '', action.completedOn ?? '',
        action.effort ? t.level[action.effort] : '', t.origin[action.origin], labelOf(action), action.editionId, action.id,
      ];
    }
  }
  const body = streamRows(format, { name: t.title, headings: t.exportColumns, rows: rows() }, ctx.locale);
  return { body, fileName: `parvis-plan-${ctx.clock.today()}.${format}` };
}
