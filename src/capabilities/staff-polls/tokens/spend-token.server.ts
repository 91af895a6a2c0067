import { randomUUID } from 'node:crypto';
import { ballotBytes, readBallot, writeBallot, type Ballot, type BallotFaults } from '#core/staff-polls/ballot.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type ProblemCode } from '#platform/http/problem.ts';
import { isBlindSignature } from '#platform/secrets/blind-signature.ts';
import { seal } from '#platform/secrets/seal.ts';
import { insertStaged, spendSerial } from '../ballots/ballots.queries.server.ts';
import { offeredBy, type Poll, type PollQuestion } from '../poll.ts';
import { questionsOf } from '../polls.queries.server.ts';
import { noteRoomAnswer, roomOf } from '../room/room.queries.server.ts';
import type { PollRoom } from '../room/room.ts';
import { enterPoll } from './open-poll.server.ts';
import { pollSecrets } from './poll-keys.server.ts';

/** A token, and the ballot given with it. */
export interface SpentToken {
  pollId: string;
  /** 32 bytes, hexadecimal. */
  serial: string;
  /** base64url. */
  signature: string;
  ballot: unknown;
}

const faultCodes = { unknown: 'field_invalid', too_long: 'field_too_long', nothing: 'poll_ballot_empty' } as const satisfies Record<BallotFaults[string], ProblemCode>;

/**
 * Takes a ballot for a token, which nobody can lead back to whom it was given. `again`: the token was spent before, and its first
 * ballot counts. What is kept is sealed, of one length, and under a number drawn at random; the serial lies elsewhere and leads to
 * no ballot. In a live session a token answers each question once, while it is open, and each answer is a ballot of its own. Runs with the sight of the public, without a session; records and logs nothing. Throws `not_found`, `poll_not_open`,
 * `poll_token_invalid`, `poll_room_closed`, `form_incomplete` with what the ballot may not say.
 */
export async function spendToken(ctx: Ctx, { pollId, serial, signature, ballot: sent }: SpentToken): Promise<'counted' | 'again'> {
  const poll = await enterPoll(ctx, pollId);
  if (!/^[0-9a-f]{64}$/.test(serial)) throw problem('poll_token_invalid');
  const prepared = Buffer.concat([Buffer.from(serial, 'hex'), Buffer.from(poll.id)]);
  if (!isBlindSignature(poll.publicKey, { prepared, signature: Buffer.from(signature, 'base64url') })) throw problem('poll_token_invalid');
  const room = await roomOf(ctx.db, poll);
  const asked = room ? askedIn(room, sent) : null;
  const { ballot, bytes } = readBallotFor(poll, await questionsOf(ctx.db, poll), sent, asked);
  const isFirst = await spendSerial(ctx.db, poll, serial);
  if (asked === null ? !isFirst : !(await noteRoomAnswer(ctx.db, poll, asked, serial))) return 'again';
  const { ballot: key } = await pollSecrets(ctx, poll);
  await insertStaged(ctx.db, poll, { id: randomUUID(), sealed: seal(key, 'staff-poll', writeBallot(ballot, bytes)), on: ctx.clock.now() });
  return 'counted';
}

/** What was sent as a ballot of a poll, of the question `asked` alone where one is, and the bytes that all of its ballots take. Throws `form_incomplete` with what it may not say. */
export function readBallotFor(poll: Poll, questions: readonly PollQuestion[], sent: unknown, asked: string | null = null): { ballot: Ballot; bytes: number } {
  const offered = offeredBy(poll, questions);
  const read = readBallot(asked === null ? offered : { ...offered, questions: questions.filter(({ id }) => id === asked) }, sent);
  if ('faults' in read) throw problem('form_incomplete', {}, Object.entries(read.faults).map(([field, fault]) => ({ field, code: faultCodes[fault] })));
  return { ballot: read.ballot, bytes: ballotBytes(offered) };
}

/** The question that a live session asks now, which is the one that was answered. Throws `poll_room_closed`. */
function askedIn({ stage, questionId }: PollRoom, sent: unknown): string {
  const answers = typeof sent === 'object' && sent !== null && 'answers' in sent ? sent.answers : null;
  const answered = typeof answers === 'object' && answers !== null ? Object.keys(answers) : [];
  if (stage !== 'asking' || questionId === null || !answered.includes(questionId)) throw problem('poll_room_closed');
  return questionId;
}
