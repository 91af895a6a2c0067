import type { Ctx } from '#platform/context.ts';
import { competingWaiting, type WaitingCompeting } from './competing.queries.server.ts';

/** The versions this reviewer may decide between: not of their own audits, of bodies they have a tie with, nor of those they are coding blind. */
export async function competingDesk(ctx: Ctx): Promise<WaitingCompeting[]> {
  return competingWaiting(ctx.db, ctx.actor.personId);
}
