import { pollStateAt } from '#core/staff-polls/poll.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { PollKey } from '../poll.ts';
import { holdPoll, openPollKeys, pollOf } from '../polls.queries.server.ts';
import { roomOf } from '../room/room.queries.server.ts';
import { closeBallots } from './close-ballots.server.ts';
import { mixBallots } from './mix-ballots.server.ts';

export const tendPollsJob = 'staff-polls.tend';

/** Looks after every open poll: moves its ballots, or brings it to its end. */
export async function tendPolls(step: RunStep): Promise<void> {
  for (const key of await step((ctx) => openPollKeys(ctx.db))) await step((ctx) => tendPoll(ctx, key));
}

export async function tendPoll(ctx: Ctx, key: PollKey): Promise<void> {
  await holdPoll(ctx.db, key.id, 'alone');
  const poll = await pollOf(ctx.db, key);
  if (poll?.state !== 'open') return;
  const isOver = pollStateAt(poll, ctx.clock.now().toISOString()) === 'closed';
  if (isOver) await closeBallots(ctx, poll);
  // In a room ballots are moved question by question, when a result is shown.
  else if (!(await roomOf(ctx.db, poll))) await mixBallots(ctx, poll);
}
