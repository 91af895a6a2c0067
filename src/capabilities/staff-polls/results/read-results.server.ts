import { createHash } from 'node:crypto';
import { inclusionProof, merkleRoot, type ProofStep } from '#core/consultations/receipts.ts';
import type { PollQuestion, PollState } from '#core/staff-polls/poll.ts';
import type { ShownCell } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoll } from '../arrange-polls.server.ts';
import { isSpent, serialsOf, wordsOf, type ReleasedWords } from '../ballots/ballots.queries.server.ts';
import type { Poll, PollKey } from '../poll.ts';
import { questionsOf } from '../polls.queries.server.ts';
import { seePoll } from '../tokens/open-poll.server.ts';
import { shownCells } from './releases.queries.server.ts';
import { turnoutOf, type UnitTurnout } from './turnout.server.ts';

export interface PollResults {
  poll: Poll;
  state: PollState;
  questions: PollQuestion[];
  /** Of each question and part what was released last; a part that is not there may not be shown. */
  cells: ShownCell[];
  /** Comments and ideas, masked, in groups of five and more. */
  words: ReleasedWords[];
  turnout: UnitTurnout[];
}

/** What is shown of a poll to its body. Throws `not_found`. */
export async function readResults(ctx: Ctx, key: PollKey): Promise<PollResults> {
  return resultsOf(ctx, await readPoll(ctx, key));
}

/** The same for whoever has the poll's address. Throws `not_found`. */
export async function seeResults(ctx: Ctx, pollId: string): Promise<PollResults> {
  return resultsOf(ctx, await seePoll(ctx, pollId));
}

async function resultsOf(ctx: Ctx, { poll, state }: { poll: Poll; state: PollState }): Promise<PollResults> {
  return { poll, state, questions: await questionsOf(ctx.db, poll), cells: await shownCells(ctx.db, poll), words: await wordsOf(ctx.db, poll), turnout: await turnoutOf(ctx.db, poll) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The public list of tokens spent, with the hash of the whole list; once the poll is over. Throws `not_found`, `poll_not_over`. */
export async function listSerials(ctx: Ctx, pollId: string): Promise<{ serials: string[]; root: string }> {
  const { poll } = await seePoll(ctx, pollId);
  if (poll.state !== 'closed') throw problem('poll_not_over');
  const serials = await serialsOf(ctx.db, poll);
  return { serials, root: merkleRoot(serials, sha256) };
}

/** Whether a ballot came with this token: never which. Once the poll is over with the proof that leads to the published hash. Throws `not_found`. */
export async function checkSerial(ctx: Ctx, pollId: string, serial: string): Promise<{ counted: boolean; proof: ProofStep[] | null }> {
  const { poll } = await seePoll(ctx, pollId);
  if (poll.state !== 'closed') return { counted: await isSpent(ctx.db, poll, serial), proof: null };
  const proof = inclusionProof(await serialsOf(ctx.db, poll), serial, sha256);
  return { counted: proof !== null, proof };
}
