import { pollStateAt, type PollState } from '#core/staff-polls/poll.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Poll } from '../poll.ts';
import { holdPoll, pollInView } from '../polls.queries.server.ts';

/** The poll of an address, for whoever has it. Throws `not_found`. */
export async function seePoll(ctx: Ctx, pollId: string): Promise<{ poll: Poll; state: PollState }> {
  const poll = isUuid(pollId) ? await pollInView(ctx.db, pollId) : undefined;
  if (!poll) throw problem('not_found');
  return { poll, state: pollStateAt(poll, ctx.clock.now().toISOString()) };
}

/** The same while it is open, which it stays until the end of the transaction. Throws `not_found`, `poll_not_open`. */
export async function enterPoll(ctx: Ctx, pollId: string): Promise<Poll & { publicKey: string }> {
  if (isUuid(pollId)) await holdPoll(ctx.db, pollId, 'among_others');
  const { poll, state } = await seePoll(ctx, pollId);
  if (state !== 'open' || poll.publicKey === null) throw problem('poll_not_open');
  return { ...poll, publicKey: poll.publicKey };
}
