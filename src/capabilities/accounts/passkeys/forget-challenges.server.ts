import type { Ctx } from '#platform/context.ts';
import { deleteExpiredChallenges } from '../sign-in/links.queries.server.ts';

export const forgetChallengesJob = 'forget-spent-challenges';

/** Forgets the challenges that have served, once they have expired. Links and sessions go by the rules of retention. */
export async function forgetChallenges(ctx: Ctx): Promise<void> {
  await deleteExpiredChallenges(ctx.db, ctx.clock.now());
}
