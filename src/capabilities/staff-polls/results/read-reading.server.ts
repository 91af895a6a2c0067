import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Poll, PollKey } from '../poll.ts';
import { pollsOf, questionsOf } from '../polls.queries.server.ts';
import { pollReading, type PollReading } from './poll-reading.ts';
import { readResults } from './read-results.server.ts';
import { resultsTexts } from './results.texts.ts';
import { shownCells } from './releases.queries.server.ts';

/** What was released of a poll, question by question, beside the body's earlier polls. Throws `not_found`. */
export async function readReading(ctx: Ctx, key: PollKey): Promise<PollReading> {
  const results = await readResults(ctx, key);
  const earlier = (await pollsOf(ctx.db, key.organisationId)).filter((poll) => isBefore(poll, results.poll)).toSorted((a, b) => (a.closesAt ?? '') < (b.closesAt ?? '') ? 1 : -1);
  const [body] = await organisationNames(ctx.db, [key.organisationId]);
  const released = [];
  for (const poll of earlier) released.push({ poll, questions: await questionsOf(ctx.db, poll), cells: await shownCells(ctx.db, poll) });
  return pollReading({ ...results, body: body?.name ?? '', earlier: released }, resultsTexts[ctx.locale].whole);
}

const isBefore = ({ id, state, closesAt, ideasOf }: Poll, poll: Poll): boolean => id !== poll.id && state === 'closed' && ideasOf === null && closesAt !== null && (poll.closesAt === null || closesAt < poll.closesAt);
