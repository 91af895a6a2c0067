import type { Ctx } from '#platform/context.ts';
import type { ComparedEditions } from '../change/compare-editions.server.ts';
import { releasePanelChange } from './panel-change.ts';
import { replacePanelChange } from './panel-change.queries.server.ts';

/** Keeps the change since the published edition before, where both were measured by the same grid. */
export async function keepPanelChange(ctx: Ctx, editionId: string, compared: ComparedEditions | null): Promise<void> {
  const globals = compared?.globals;
  await replacePanelChange(ctx.db, editionId, globals ? releasePanelChange(compared.before, globals.before, globals.now) : null);
}
