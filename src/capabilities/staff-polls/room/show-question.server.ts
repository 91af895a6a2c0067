import { z } from 'zod';
import { fewestShown } from '#core/anonymity/display-rule.ts';
import { resultsToShow } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { countStaged, mixedBallots } from '../ballots/ballots.queries.server.ts';
import { moveStaged } from '../ballots/mix-ballots.server.ts';
import { openBallot } from '../ballots/sealed-ballots.ts';
import { offeredBy, releasedQuestions, type PollKey } from '../poll.ts';
import { holdPoll, pollOf, questionsOf } from '../polls.queries.server.ts';
import { insertRelease, lastRelease } from '../results/releases.queries.server.ts';
import { noteTurnout } from '../results/turnout.server.ts';
import { pollSecrets } from '../tokens/poll-keys.server.ts';
import { roomOf, updateRoom } from './room.queries.server.ts';

export const showQuestionJob = 'staff-polls.show-question';

const jobInput = z.object({ organisationId: z.string(), pollId: z.string() });

export async function runShowQuestion(ctx: Ctx, data: JobData): Promise<void> {
  const { organisationId, pollId } = jobInput.parse(data);
  await showQuestion(ctx, { organisationId, id: pollId });
}

/**
 * Shows what may be shown of the question that a session closed last. All its ballots are there and none will come: it is shown once,
 * whole, by the same rule as any release. Its ballots are moved together first; fewer than five wait for those of the next question.
 */
export async function showQuestion(ctx: Ctx, key: PollKey): Promise<void> {
  await holdPoll(ctx.db, key.id, 'alone');
  const [poll, room] = [await pollOf(ctx.db, key), await roomOf(ctx.db, key)];
  if (poll?.state !== 'open' || room?.stage !== 'counting') return;
  const { ballot: secret } = await pollSecrets(ctx, poll);
  if ((await countStaged(ctx.db, poll, ctx.clock.now())).waiting >= fewestShown) await moveStaged(ctx, poll, secret);
  await noteTurnout(ctx, poll, { parts: false });
  const asked = releasedQuestions(poll, await questionsOf(ctx.db, poll)).filter(({ id }) => id === room.questionId);
  const moved = await mixedBallots(ctx.db, poll);
  const ballots = moved.map(({ id, sealed, group }) => ({ ...openBallot(secret, sealed), id, group }));
  const cells = resultsToShow(offeredBy(poll, asked), ballots, { earlier: new Map(), parts: false });
  const throughGroup = moved.reduce((most, { group }) => Math.max(most, group), 1);
  await insertRelease(ctx.db, poll, { number: (await lastRelease(ctx.db, poll)) + 1, throughGroup, cells });
  await updateRoom(ctx.db, key, { ...room, stage: 'shown' });
}
