import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { commonGrid } from '../change/anchored-grid.ts';
import { otherPublications } from '../publication.queries.server.ts';
import { releasePanelChange } from './panel-change.ts';
import { replacePanelChange } from './panel-change.queries.server.ts';

/** Keeps the change since the published edition before, where both were measured by the same grid. */
export async function keepPanelChange(ctx: Ctx, edition: Edition, now: ReadonlyMap<string, number>): Promise<void> {
  const before = (await otherPublications(ctx.db, edition.id)).filter((id) => id < edition.id).at(-1);
  const alike = before !== undefined && commonGrid(loadEdition(before, ctx.settings.dataDir), edition).alike;
  await replacePanelChange(ctx.db, edition.id, alike ? releasePanelChange(before, await globalsOf(ctx, before), now) : null);
}

async function globalsOf(ctx: Ctx, editionId: string): Promise<Map<string, number>> {
  const scores = await publishedScores(ctx.db, { editionId, subject: 'organisation' });
  return new Map(scores.flatMap(({ organisation_id: id, result: { global } }) => (global.kind === 'value' ? [[id, global.value.value] as const] : [])));
}
