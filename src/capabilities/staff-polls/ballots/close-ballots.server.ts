import { randomUUID } from 'node:crypto';
import { releaseGroups } from '#core/anonymity/display-rule.ts';
import { maskedByDefault, maskText } from '#core/opinions/moderation/examine-text.ts';
import { maskWord } from '#core/opinions/moderation/mask-words.ts';
import type { Ballot } from '#core/staff-polls/ballot.ts';
import type { PollQuestion } from '#core/staff-polls/poll.ts';
import { resultsToShow } from '#core/staff-polls/tally.ts';
import { moderationRules } from '#capabilities/grids/index.server.ts';
import { shuffled } from '#platform/chance.ts';
import type { Ctx } from '#platform/context.ts';
import { countSupports } from '../ideas/count-supports.server.ts';
import { offeredBy, releasedQuestions, type Poll } from '../poll.ts';
import { questionsOf, updatePoll } from '../polls.queries.server.ts';
import { earlierReleases, forgetGroups, insertRelease } from '../results/releases.queries.server.ts';
import { noteTurnout } from '../results/turnout.server.ts';
import { forgetRoomAnswers } from '../room/room.queries.server.ts';
import { forgetRoll } from '../roll/roll.queries.server.ts';
import { pollEvents } from '../staff-polls.events.ts';
import { destroyPollKeys, pollSecrets } from '../tokens/poll-keys.server.ts';
import { insertBallots, insertWords, mixedBallots, removeMixed, rewriteSerials, serialsOf, takeStaged } from './ballots.queries.server.ts';
import { openBallot } from './sealed-ballots.ts';

/**
 * Brings a poll to its end, all at once: ballots are opened and written in the order of numbers drawn for them, comments apart,
 * everything that may be shown is released, and what could lead from one side to the other goes: groups, sealed ballots, keys,
 * the roll and to whom tokens were given. The caller holds the poll.
 */
export async function closeBallots(ctx: Ctx, poll: Poll): Promise<void> {
  const { ballot: key } = await pollSecrets(ctx, poll);
  const questions = await questionsOf(ctx.db, poll);
  const earlier = await earlierReleases(ctx.db, poll);
  const moved = await mixedBallots(ctx.db, poll);
  const last = moved.reduce((most, { group }) => Math.max(most, group), 0) + 1;
  const sealed = [...moved, ...(await takeStaged(ctx.db, poll)).map((one) => ({ ...one, group: last }))];
  const ballots = sealed.map((one) => ({ ...openBallot(key, one.sealed), id: randomUUID(), group: one.group })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await insertBallots(ctx.db, poll, ballots);
  await insertWords(ctx.db, poll, questions.flatMap((question) => wordsOf(ctx, question, ballots)));
  const cells = resultsToShow(offeredBy(poll, releasedQuestions(poll, questions)), ballots, { earlier: earlier.byQuestion, parts: true });
  await insertRelease(ctx.db, poll, { number: earlier.number + 1, throughGroup: null, cells });
  if (poll.ideasOf !== null) await countSupports(ctx, poll, questions, ballots);
  await noteTurnout(ctx, poll, { parts: true });
  await removeMixed(ctx.db, poll);
  await forgetGroups(ctx.db, poll);
  await forgetRoomAnswers(ctx.db, poll);
  await rewriteSerials(ctx.db, poll);
  await forgetRoll(ctx.db, poll);
  await destroyPollKeys(ctx.db, poll);
  await updatePoll(ctx.db, { ...poll, state: 'closed', ballots: (await serialsOf(ctx.db, poll)).length });
  await ctx.record({ name: pollEvents.closed, subjectType: 'poll', subjectId: poll.id, organisationId: poll.organisationId, payload: { title: poll.content.fr.title } });
}

/** Comments on one question as they will be read, names masked; fewer than five are not kept. */
function wordsOf(ctx: Ctx, { id: questionId }: PollQuestion, ballots: readonly Ballot[]) {
  const examine = moderationRules(ctx.settings.dataDir);
  const said = shuffled(ballots.flatMap(({ words }) => words[questionId] ?? []));
  return releaseGroups(said).flatMap((group, i) => group.map((text) => ({
    id: randomUUID(), questionId, group: i + 1, body: maskText(text, examine(text, 'fr').filter(maskedByDefault), maskWord('fr')),
  })).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}
