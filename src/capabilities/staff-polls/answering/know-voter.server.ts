import type { Ctx } from '#platform/context.ts';
import { hasToken } from '../roll/roll.queries.server.ts';
import { enterPoll } from '../tokens/open-poll.server.ts';
import { rollLineOf, type VoterProof } from '../tokens/issue-token.server.ts';

/**
 * Whether a link or a code is of somebody on the roll, before they answer in vain, and whether it has served. Notes nothing: not
 * that somebody came. Throws `not_found`, `poll_not_open`, `poll_voter_unknown`.
 */
export async function knowVoter(ctx: Ctx, { pollId, proof }: { pollId: string; proof: VoterProof }): Promise<{ served: boolean }> {
  const poll = await enterPoll(ctx, pollId);
  return { served: await hasToken(ctx.db, poll, await rollLineOf(ctx, poll, proof)) };
}
