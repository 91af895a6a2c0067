import type { Ctx } from '#platform/context.ts';
import { obstacleFor } from '../quality/may-review.server.ts';
import { competingWaiting, type WaitingCompeting } from './competing.queries.server.ts';

/** The versions this reviewer may decide between: not of their own audits, of bodies they have a tie with, nor of those they are coding blind. */
export async function competingDesk(ctx: Ctx): Promise<WaitingCompeting[]> {
  const waiting: WaitingCompeting[] = [];
  for (const one of await competingWaiting(ctx.db)) {
    if ((await obstacleFor(ctx, { organisationId: one.organisation_id, auditId: one.audit_id })) === null) waiting.push(one);
  }
  return waiting;
}
