import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import type { CountedBallot } from '#core/staff-polls/tally.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';

const rowsAtOnce = 1000;

export interface SealedBallot {
  id: string;
  sealed: string;
}

const dayMs = 24 * 3_600_000;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Adds a serial to those spent; false when it is there already, however many bring it at once. */
export async function spendSerial(db: Tx, { organisationId, id }: PollKey, serial: string): Promise<boolean> {
  const done = await db.insertInto('poll_serial').values({ organisation_id: organisationId, poll_id: id, serial }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Whether any token was spent. */
export async function hasSerials(db: Tx, { organisationId, id }: PollKey): Promise<boolean> {
  return (await db.selectFrom('poll_serial').select('serial').where('organisation_id', '=', organisationId).where('poll_id', '=', id).limit(1).executeTakeFirst()) !== undefined;
}

/** Serials spent, in their own order, which says nothing of when. */
export async function serialsOf(db: Tx, { organisationId, id }: PollKey): Promise<string[]> {
  const rows = await db.selectFrom('poll_serial').select('serial').where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('serial').execute();
  return rows.map(({ serial }) => serial);
}

export async function isSpent(db: Tx, { organisationId, id }: PollKey, serial: string): Promise<boolean> {
  return (await db.selectFrom('poll_serial').select('serial').where('organisation_id', '=', organisationId).where('poll_id', '=', id).where('serial', '=', serial).executeTakeFirst()) !== undefined;
}

/** Writes the serials again, all together and in their own order: where a row lies says no more when it came. */
export async function rewriteSerials(db: Tx, key: PollKey): Promise<void> {
  const serials = await serialsOf(db, key);
  await db.deleteFrom('poll_serial').where('organisation_id', '=', key.organisationId).where('poll_id', '=', key.id).execute();
  for (let from = 0; from < serials.length; from += rowsAtOnce) {
    await db.insertInto('poll_serial').values(serials.slice(from, from + rowsAtOnce).map((serial) => ({ organisation_id: key.organisationId, poll_id: key.id, serial }))).execute();
  }
}

export async function insertStaged(db: Tx, { organisationId, id: pollId }: PollKey, { id, sealed, on }: SealedBallot & { on: Date }): Promise<void> {
  await db.insertInto('staged_ballot').values({ organisation_id: organisationId, poll_id: pollId, id, sealed, staged_on: dayOf(on) }).execute();
}

/** Ballots that wait, and how many of them for more than a day. */
export async function countStaged(db: Tx, { organisationId, id }: PollKey, now: Date): Promise<{ waiting: number; late: number }> {
  const row = await db.selectFrom('staged_ballot').select(({ fn }) => [fn.countAll<string>().as('waiting'), fn.countAll<string>().filterWhere('staged_on', '<', dayOf(new Date(now.getTime() - dayMs))).as('late')])
    .where('organisation_id', '=', organisationId).where('poll_id', '=', id).executeTakeFirstOrThrow();
  return { waiting: Number(row.waiting), late: Number(row.late) };
}

/** Takes away all ballots that wait. */
export async function takeStaged(db: Tx, { organisationId, id }: PollKey): Promise<SealedBallot[]> {
  return db.deleteFrom('staged_ballot').where('organisation_id', '=', organisationId).where('poll_id', '=', id).returning(['id', 'sealed']).execute();
}

export async function insertMixed(db: Tx, { organisationId, id: pollId }: PollKey, group: number, ballots: readonly SealedBallot[]): Promise<void> {
  for (let from = 0; from < ballots.length; from += rowsAtOnce) {
    await db.insertInto('mixed_ballot').values(ballots.slice(from, from + rowsAtOnce).map(({ id, sealed }) => ({ organisation_id: organisationId, poll_id: pollId, id, sealed, group_number: group }))).execute();
  }
}

/** Ballots that were moved, with their group. */
export async function mixedBallots(db: Tx, { organisationId, id }: PollKey): Promise<(SealedBallot & { group: number })[]> {
  const rows = await db.selectFrom('mixed_ballot').select(['id', 'sealed', 'group_number']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('id').execute();
  return rows.map(({ id: ballot, sealed, group_number }) => ({ id: ballot, sealed, group: group_number }));
}

/** How many ballots each group holds, the first group first. */
export async function groupSizes(db: Tx, { organisationId, id }: PollKey): Promise<number[]> {
  const rows = await db.selectFrom('mixed_ballot').select(({ fn }) => ['group_number', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).where('poll_id', '=', id).groupBy('group_number').orderBy('group_number').execute();
  return rows.map(({ n }) => Number(n));
}

export async function removeMixed(db: Tx, { organisationId, id }: PollKey): Promise<void> {
  await db.deleteFrom('mixed_ballot').where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}

/** Writes what was chosen, in the order given. */
export async function insertBallots(db: Tx, { organisationId, id: pollId }: PollKey, ballots: readonly Omit<CountedBallot, 'group'>[]): Promise<void> {
  for (let from = 0; from < ballots.length; from += rowsAtOnce) {
    await db.insertInto('poll_ballot').values(ballots.slice(from, from + rowsAtOnce).map(({ id, unit, answers }) => ({ organisation_id: organisationId, poll_id: pollId, id, unit, answers: JSON.stringify(answers satisfies Readonly<Record<string, PollAnswer>>) }))).execute();
  }
}

/** A comment as it is read, its names masked. */
export interface ReleasedWords {
  id: string;
  questionId: string;
  group: number;
  body: string;
}

/** Writes comments, in the order given. */
export async function insertWords(db: Tx, { organisationId, id: pollId }: PollKey, words: readonly ReleasedWords[]): Promise<void> {
  for (let from = 0; from < words.length; from += rowsAtOnce) {
    await db.insertInto('poll_words').values(words.slice(from, from + rowsAtOnce).map(({ id, questionId, group, body }) => ({ organisation_id: organisationId, poll_id: pollId, id, question_id: questionId, group_number: group, body }))).execute();
  }
}

export async function wordsOf(db: Tx, { organisationId, id }: PollKey): Promise<ReleasedWords[]> {
  const rows = await db.selectFrom('poll_words').select(['id', 'question_id', 'group_number', 'body']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('question_id').orderBy('group_number').orderBy('id').execute();
  return rows.map(({ id: words, question_id, group_number, body }) => ({ id: words, questionId: question_id, group: group_number, body }));
}
