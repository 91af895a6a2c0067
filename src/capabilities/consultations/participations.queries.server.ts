import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { ParticipationProof } from './consultation.ts';

export interface StepKey {
  organisationId: string;
  stepId: string;
}

export interface NewParticipation extends StepKey {
  id: string;
  voter: string;
  proof: ParticipationProof;
  /** The bundle of paper it comes from. */
  batch: string | null;
  /** By which way they came. */
  source?: 'page' | 'kiosk';
  receipt: string;
  at: Date;
}

/** Stores a participation and its receipt; false where this voter, or this very sending, is there already. */
export async function insertParticipation(db: Tx, given: NewParticipation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('participation').values(rowOf(given)).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await db.insertInto('participation_receipt').values(receiptRow(given)).execute();
  return true;
}

/** Stores many participations at once, none of which is there. */
export async function insertParticipations(db: Tx, given: readonly NewParticipation[]): Promise<void> {
  await db.insertInto('participation').values(given.map(rowOf)).execute();
  await db.insertInto('participation_receipt').values(given.map(receiptRow)).execute();
}

const rowOf = ({ organisationId, id, stepId, voter, proof, batch, source = 'page', at }: NewParticipation) => ({ organisation_id: organisationId, id, step_id: stepId, voter, proof, batch, source, received_at: at });
const receiptRow = ({ organisationId, stepId, receipt }: NewParticipation) => ({ organisation_id: organisationId, step_id: stepId, receipt_hash: receipt });

export async function hasReceipt(db: Tx, { organisationId, stepId }: StepKey, receipt: string): Promise<boolean> {
  const row = await db.selectFrom('participation_receipt').select('receipt_hash').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('receipt_hash', '=', receipt).executeTakeFirst();
  return row !== undefined;
}

/** How many participations each step of a body received, by the step. */
export async function receivedCounts(db: Tx, organisationId: string): Promise<{ consultationId: string; stepId: string; received: number }[]> {
  const rows = await db.selectFrom('participation_receipt as r').innerJoin('consultation_step as s', (join) => join.onRef('s.organisation_id', '=', 'r.organisation_id').onRef('s.id', '=', 'r.step_id'))
    .select(({ fn }) => ['s.consultation_id', 's.id', fn.countAll<string>().as('n')]).where('r.organisation_id', '=', organisationId).groupBy(['s.consultation_id', 's.id']).execute();
  return rows.map(({ consultation_id, id, n }) => ({ consultationId: consultation_id, stepId: id, received: Number(n) }));
}

/** How many participations each step of a consultation received by way of a collection point, by the step. */
export async function participationsFromPoints(db: Tx, { organisationId, id }: { organisationId: string; id: string }): Promise<Map<string, number>> {
  const rows = await db.selectFrom('participation as p').innerJoin('consultation_step as s', (join) => join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.id', '=', 'p.step_id'))
    .select(({ fn }) => ['s.id', fn.countAll<string>().as('n')]).where('s.organisation_id', '=', organisationId).where('s.consultation_id', '=', id).where('p.source', '=', 'kiosk').groupBy('s.id').execute();
  return new Map(rows.map((row) => [row.id, Number(row.n)]));
}

/** Opens one participation to whoever showed its code, until the end of the transaction. Its step, and whether what it gave still stands. */
export async function openParticipation(db: Tx, organisationId: string, id: string): Promise<{ stepId: string; stands: boolean } | undefined> {
  await sql`select set_config('parvis.participation', ${id}, true)`.execute(db);
  const row = await db.selectFrom('participation as p')
    .leftJoin('participation_withdrawal as w', (join) => join.onRef('w.organisation_id', '=', 'p.organisation_id').onRef('w.participation_id', '=', 'p.id'))
    .select(['p.step_id', 'w.withdrawn_at']).where('p.organisation_id', '=', organisationId).where('p.id', '=', id).executeTakeFirst();
  return row && { stepId: row.step_id, stands: row.withdrawn_at === null };
}

/** Who gave the participation that was opened: whoever shows its code is that person again. */
export async function participantOf(db: Tx, organisationId: string, id: string): Promise<{ voter: string; proof: ParticipationProof; receivedAt: Date } | undefined> {
  const row = await db.selectFrom('participation').select(['voter', 'proof', 'received_at']).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && { voter: row.voter, proof: row.proof as ParticipationProof, receivedAt: row.received_at }; // held by a check constraint
}

/** Notes that the participation that was opened is taken back; that it was received stays. */
export async function noteWithdrawal(db: Tx, organisationId: string, id: string, at: Date): Promise<void> {
  await db.insertInto('participation_withdrawal').values({ organisation_id: organisationId, participation_id: id, withdrawn_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}
