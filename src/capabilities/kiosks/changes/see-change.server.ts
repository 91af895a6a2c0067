import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { changeEvents } from './change.events.ts';
import { changesOf, markSeen, type ToldChange } from './changes.queries.server.ts';

/** Changes of level at the points of a body, the last found first. */
export const readChanges = (ctx: Pick<Ctx, 'db'>, organisationId: string, filter: { unseen?: boolean } = {}): Promise<ToldChange[]> => changesOf(ctx.db, organisationId, filter);

/** Somebody of the body says that they know: the change leaves the board and the letters. Again, it stays as it was. */
export async function seeChange(ctx: Ctx, change: Pick<ToldChange, 'organisationId' | 'pointId' | 'on'>): Promise<void> {
  const { personId } = ctx.actor;
  if (!personId) throw problem('not_allowed');
  if (!(await markSeen(ctx.db, change, { by: personId, at: ctx.clock.now() }))) return;
  await ctx.record({ name: changeEvents.seen, subjectType: 'collection_point', subjectId: change.pointId, organisationId: change.organisationId, payload: { on: change.on } });
}
