import type { Ctx } from '#platform/context.ts';
import { seatsOf } from './jury.queries.server.ts';

/** Whether the person of this request sits on some jury. */
export async function sitsOnAJury(ctx: Ctx): Promise<boolean> {
  return ctx.actor.personId !== null && (await seatsOf(ctx.db, ctx.actor.personId)).length > 0;
}
