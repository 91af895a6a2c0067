import type { Ctx } from '#platform/context.ts';
import { deleteIdleDrafts } from './drafts.queries.server.ts';

/** Days after which an unfinished registration is erased; the sign-up page says so. */
export const draftKeptDays = 60;

export const forgetDraftsJob = 'registrations.forget-drafts';

/** Erases registrations in progress that nobody has touched for `draftKeptDays`. */
export async function forgetDrafts(ctx: Ctx): Promise<void> {
  const forgotten = await deleteIdleDrafts(ctx.db, ctx.clock.now(), draftKeptDays);
  if (forgotten > 0) ctx.log.info({ forgotten }, 'idle registration drafts erased');
}
