import type { Ctx } from '#platform/context.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { isSpent } from '../ballots/ballots.queries.server.ts';
import type { Poll } from '../poll.ts';
import { pollReading, type PollReading } from '../results/poll-reading.ts';
import { seeResults } from '../results/read-results.server.ts';
import { resultsTexts } from '../results/results.texts.ts';
import { seePoll } from '../tokens/open-poll.server.ts';

/** Why nothing is shown yet: one's own vote comes first, all is shown at the end, or the ballots are being opened. */
export type NotYet = 'vote_first' | 'at_the_end' | 'being_counted';

export interface VoterSight {
  title: string;
  organisationId: string;
  why: NotYet | null;
  reading: PollReading | null;
}

/**
 * What an agent may see of what all answered: while the poll is open whoever brings a token that was spent, so that nobody answers
 * after the others; once it is over whoever has its address. Throws `not_found`.
 */
export async function seeAsVoter(ctx: Ctx, pollId: string, serial: string | null): Promise<VoterSight> {
  const { poll, state } = await seePoll(ctx, pollId);
  const why = poll.state === 'closed' ? null : await reasonToWait(ctx, poll, { over: state === 'closed', serial });
  const { title } = (ctx.locale === 'en' ? poll.content.en : undefined) ?? poll.content.fr;
  return { title, organisationId: poll.organisationId, why, reading: why === null ? await readingOf(ctx, poll) : null };
}

async function readingOf(ctx: Ctx, poll: Poll): Promise<PollReading> {
  const [body] = await organisationNames(ctx.db, [poll.organisationId]);
  return pollReading({ ...(await seeResults(ctx, poll.id)), body: body?.name ?? '', earlier: [] }, resultsTexts[ctx.locale].whole);
}

async function reasonToWait(ctx: Ctx, poll: Poll, { over, serial }: { over: boolean; serial: string | null }): Promise<NotYet | null> {
  if (over) return 'being_counted';
  if (poll.showing === 'at_the_end') return 'at_the_end';
  return serial !== null && (await isSpent(ctx.db, poll, serial)) ? null : 'vote_first';
}
