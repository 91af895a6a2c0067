import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';

/** Who may take part. `codeHash`: of the code printed for them. */
export interface Voter {
  id: string;
  address: string | null;
  codeHash: string;
  unit: string | null;
}

const rowsAtOnce = 1000;

/** Adds voters; one that is listed already stays as it is. How many were new. */
export async function insertVoters(db: Tx, { organisationId, id: pollId }: PollKey, voters: readonly Voter[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < voters.length; from += rowsAtOnce) {
    const rows = voters.slice(from, from + rowsAtOnce).map(({ id, address, codeHash, unit }) => ({ organisation_id: organisationId, poll_id: pollId, id, address, code_hash: codeHash, unit }));
    const done = await db.insertInto('poll_roll').values(rows).onConflict((conflict) => conflict.columns(['organisation_id', 'poll_id', 'id']).doNothing()).executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

/** The roll, in the order of its ids, which says nothing of when anybody was listed. */
export async function votersOf(db: Tx, { organisationId, id }: PollKey): Promise<Voter[]> {
  const rows = await db.selectFrom('poll_roll').select(['id', 'address', 'code_hash', 'unit']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('id').execute();
  return rows.map(({ id: voter, address, code_hash, unit }) => ({ id: voter, address, codeHash: code_hash, unit }));
}

/** People on the roll by unit; '' for those who belong to none. */
export async function eligibleByUnit(db: Tx, { organisationId, id }: PollKey): Promise<Map<string, number>> {
  const rows = await db.selectFrom('poll_roll').select(({ fn }) => ['unit', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).where('poll_id', '=', id).groupBy('unit').execute();
  return new Map(rows.map(({ unit, n }) => [unit ?? '', Number(n)]));
}

/** People who were given a token, by unit. */
export async function issuedByUnit(db: Tx, { organisationId, id }: PollKey): Promise<Map<string, number>> {
  const rows = await db.selectFrom('poll_issue as i').innerJoin('poll_roll as r', (join) => join.onRef('r.organisation_id', '=', 'i.organisation_id').onRef('r.poll_id', '=', 'i.poll_id').onRef('r.id', '=', 'i.roll_id'))
    .select(({ fn }) => ['r.unit', fn.countAll<string>().as('n')]).where('i.organisation_id', '=', organisationId).where('i.poll_id', '=', id).groupBy('r.unit').execute();
  return new Map(rows.map(({ unit, n }) => [unit ?? '', Number(n)]));
}

/** The line of the roll that a link (its id) or a code (its digest) opens, for the rest of the transaction. */
export async function openRollLine(db: Tx, { organisationId, id }: PollKey, voter: string): Promise<string | undefined> {
  const look = (name: string) => sql`select set_config('parvis.poll_voter', ${name}, true)`.execute(db);
  await look(voter);
  const row = await db.selectFrom('poll_roll').select('id').where('organisation_id', '=', organisationId).where('poll_id', '=', id)
    .where((where) => where.or([where(sql<string>`id::text`, '=', voter), where('code_hash', '=', voter)])).executeTakeFirst();
  if (row) await look(row.id);
  return row?.id;
}

/** The poll of the line of the roll that bears one of these codes: each is digested for its own poll. */
export async function rollWithCode(db: Tx, codes: readonly (PollKey & { codeHash: string })[]): Promise<string | undefined> {
  if (codes.length === 0) return undefined;
  const row = await db.selectFrom('poll_roll').select('poll_id')
    .where(({ eb, refTuple, tuple }) => eb(refTuple('organisation_id', 'poll_id', 'code_hash'), 'in', codes.map(({ organisationId, id, codeHash }) => tuple(organisationId, id, codeHash)))).executeTakeFirst();
  return row?.poll_id;
}

/** Notes that a token is given to somebody, for what they had signed. False when they had one for something else. */
export async function noteIssue(db: Tx, { organisationId, id }: PollKey, issue: { rollId: string; blindedDigest: string }): Promise<boolean> {
  const row = { organisation_id: organisationId, poll_id: id, roll_id: issue.rollId, blinded_digest: issue.blindedDigest };
  const done = await db.insertInto('poll_issue').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (Number(done.numInsertedOrUpdatedRows ?? 0) > 0) return true;
  const found = await db.selectFrom('poll_issue').select('blinded_digest').where('organisation_id', '=', organisationId).where('poll_id', '=', id).where('roll_id', '=', issue.rollId).executeTakeFirst();
  return found?.blinded_digest === issue.blindedDigest;
}

/** Forgets who could take part, and to whom a token was given. */
export async function forgetRoll(db: Tx, { organisationId, id }: PollKey): Promise<void> {
  await db.deleteFrom('poll_issue').where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
  await db.deleteFrom('poll_roll').where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}

/** Takes people off the roll of a draft: one of them, or everybody. How many went. */
export async function removeVoters(db: Tx, { organisationId, id }: PollKey, voter: string | null): Promise<number> {
  const all = db.deleteFrom('poll_roll').where('organisation_id', '=', organisationId).where('poll_id', '=', id);
  const done = await (voter === null ? all : all.where('id', '=', voter)).executeTakeFirst();
  return Number(done.numDeletedRows);
}
