import type { Ctx } from '#platform/context.ts';
import { enterPoll } from '../tokens/open-poll.server.ts';
import { rollLineOf, type VoterProof } from '../tokens/issue-token.server.ts';

/**
 * Whether a link or a code is of somebody on the roll, before they answer in vain. Notes nothing, and does not tell whether it has
 * served: whoever prints the codes would learn who has answered. That is told to who asks for a token, which is spent by asking.
 * Throws `not_found`, `poll_not_open`, `poll_voter_unknown`.
 */
export async function knowVoter(ctx: Ctx, { pollId, proof }: { pollId: string; proof: VoterProof }): Promise<void> {
  const poll = await enterPoll(ctx, pollId);
  await rollLineOf(ctx, poll, proof);
}
