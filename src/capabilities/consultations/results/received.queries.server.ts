import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';

/** How many participations a step received, and how many of these were taken back. */
export async function participationCounts(db: Tx, key: StepKey): Promise<{ received: number; withdrawn: number }> {
  const { rows: [row] } = await sql<{ n: number }>`select parvis_withdrawn_in(${key.organisationId}, ${key.stepId}) as n`.execute(db);
  return { received: await receivedIn(db, key), withdrawn: row?.n ?? 0 };
}

/** As many as it has receipts, which are never taken back. */
export async function receivedIn(db: Tx, { organisationId, stepId }: StepKey): Promise<number> {
  const { n } = await db.selectFrom('participation_receipt').select(({ fn }) => fn.countAll<string>().as('n')).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).executeTakeFirstOrThrow();
  return Number(n);
}

/** A page of the receipts of a step, ascending; `skip`: how many stand before it. */
export async function receiptPage(db: Tx, { organisationId, stepId }: StepKey, { skip, most }: { skip: number; most: number }): Promise<string[]> {
  const rows = await db.selectFrom('participation_receipt').select('receipt_hash').where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .orderBy('receipt_hash').offset(skip).limit(most).execute();
  return rows.map(({ receipt_hash }) => receipt_hash);
}

/**
 * Receipts of a step after one of them, in ascending order: that of digits and small letters, which every collation puts alike.
 * '' begins.
 */
export async function receiptsAfter(db: Tx, { organisationId, stepId }: StepKey, after: string, most: number): Promise<string[]> {
  const rows = await db.selectFrom('participation_receipt').select('receipt_hash').where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .where('receipt_hash', '>', after).orderBy('receipt_hash').limit(most).execute();
  return rows.map(({ receipt_hash }) => receipt_hash);
}
