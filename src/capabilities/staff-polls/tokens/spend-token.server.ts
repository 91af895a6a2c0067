import { randomUUID } from 'node:crypto';
import { ballotBytes, readBallot, writeBallot, type BallotFaults } from '#core/staff-polls/ballot.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type ProblemCode } from '#platform/http/problem.ts';
import { isBlindSignature } from '#platform/secrets/blind-signature.ts';
import { seal } from '#platform/secrets/seal.ts';
import { insertStaged, spendSerial } from '../ballots/ballots.queries.server.ts';
import { offeredBy } from '../poll.ts';
import { questionsOf } from '../polls.queries.server.ts';
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
 * no ballot. Runs with the sight of the public, without a session; records and logs nothing. Throws `not_found`, `poll_not_open`,
 * `poll_token_invalid`, `form_incomplete` with what the ballot may not say.
 */
export async function spendToken(ctx: Ctx, { pollId, serial, signature, ballot: sent }: SpentToken): Promise<'counted' | 'again'> {
  const poll = await enterPoll(ctx, pollId);
  if (!/^[0-9a-f]{64}$/.test(serial)) throw problem('poll_token_invalid');
  const prepared = Buffer.concat([Buffer.from(serial, 'hex'), Buffer.from(poll.id)]);
  if (!isBlindSignature(poll.publicKey, { prepared, signature: Buffer.from(signature, 'base64url') })) throw problem('poll_token_invalid');
  const offered = offeredBy(poll, await questionsOf(ctx.db, poll));
  const read = readBallot(offered, sent);
  if ('faults' in read) throw problem('form_incomplete', {}, Object.entries(read.faults).map(([field, fault]) => ({ field, code: faultCodes[fault] })));
  if (!(await spendSerial(ctx.db, poll, serial))) return 'again';
  const { ballot: key } = await pollSecrets(ctx, poll);
  await insertStaged(ctx.db, poll, { id: randomUUID(), sealed: seal(key, 'staff-poll', writeBallot(read.ballot, ballotBytes(offered))), on: ctx.clock.now() });
  return 'counted';
}
