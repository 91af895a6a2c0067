import { randomUUID } from 'node:crypto';
import { fewestShown, groupsShownEarly } from '#core/anonymity/display-rule.ts';
import { resultsToShow } from '#core/staff-polls/tally.ts';
import { shuffled } from '#platform/chance.ts';
import type { Ctx } from '#platform/context.ts';
import { offeredBy, releasedQuestions, type Poll } from '../poll.ts';
import { questionsOf, updatePoll } from '../polls.queries.server.ts';
import { earlierReleases, insertRelease } from '../results/releases.queries.server.ts';
import { noteTurnout } from '../results/turnout.server.ts';
import { pollSecrets } from '../tokens/poll-keys.server.ts';
import { countStaged, groupSizes, insertMixed, mixedBallots, takeStaged } from './ballots.queries.server.ts';
import { openBallot, resealed } from './sealed-ballots.ts';

/**
 * Moves the ballots that wait, once there are five or one has waited for a day: shuffled, under new numbers and sealed anew, so
 * that of a group nobody can tell which is which. Groups of fewer are counted, and their number is published. The caller holds the poll.
 */
export async function mixBallots(ctx: Ctx, poll: Poll): Promise<void> {
  const { waiting, late } = await countStaged(ctx.db, poll, ctx.clock.now());
  if (waiting < fewestShown && late === 0) return;
  const { ballot: key } = await pollSecrets(ctx, poll);
  const sizes = await moveStaged(ctx, poll, key);
  if (waiting < fewestShown) await updatePoll(ctx.db, { ...poll, smallGroups: poll.smallGroups + 1 });
  await noteTurnout(ctx, poll, { parts: false });
  if (poll.showing === 'in_steps') await releaseEarly(ctx, poll, { sizes, key });
}

/** Moves all ballots that wait as one group. Returns how many ballots each group holds, the first group first. */
export async function moveStaged(ctx: Ctx, poll: Poll, key: string): Promise<number[]> {
  const staged = shuffled(await takeStaged(ctx.db, poll));
  const sizes = await groupSizes(ctx.db, poll);
  await insertMixed(ctx.db, poll, sizes.length + 1, staged.map(({ sealed }) => ({ id: randomUUID(), sealed: resealed(key, sealed) })));
  return [...sizes, staged.length];
}

/** Shows the whole before the end, as far as enough ballots stay to be shown later. */
async function releaseEarly(ctx: Ctx, poll: Poll, { sizes, key }: { sizes: readonly number[]; key: string }): Promise<void> {
  const throughGroup = groupsShownEarly(sizes);
  const earlier = await earlierReleases(ctx.db, poll);
  if (throughGroup === 0 || earlier.through >= throughGroup) return;
  const covered = (await mixedBallots(ctx.db, poll)).filter(({ group }) => group <= throughGroup);
  const ballots = covered.map(({ id, sealed, group }) => ({ ...openBallot(key, sealed), id, group }));
  const cells = resultsToShow(offeredBy(poll, releasedQuestions(poll, await questionsOf(ctx.db, poll))), ballots, { earlier: earlier.byQuestion, parts: false });
  await insertRelease(ctx.db, poll, { number: earlier.number + 1, throughGroup, cells });
}
