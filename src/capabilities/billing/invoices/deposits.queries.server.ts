import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Period } from './exports.queries.server.ts';
import type { InvoiceKey } from './invoice-key.ts';

/** Documents issued within a period that nobody put on the portal yet, in the order of their numbers. */
export async function toDeposit(db: Tx, period: Period, limit: number): Promise<InvoiceKey[]> {
  const { rows } = await sql<InvoiceKey>`select i.organisation_id as "organisationId", i.id as "invoiceId" from invoice i
    where i.issued_on between ${period.from}::date and ${period.to}::date and not exists (
      select from invoice_deposit d where d.organisation_id = i.organisation_id and d.invoice_id = i.id)
    order by i.number limit ${limit}`.execute(db);
  return rows;
}

/** Notes that documents were deposited on a day; those already noted keep theirs. Returns how many were noted. */
export async function insertDeposits(db: Tx, keys: readonly InvoiceKey[], given: { on: string; by: string | null; at: Date }): Promise<number> {
  if (keys.length === 0) return 0;
  const result = await db.insertInto('invoice_deposit')
    .values(keys.map((key) => ({ organisation_id: key.organisationId, invoice_id: key.invoiceId, deposited_on: given.on, recorded_by: given.by, recorded_at: given.at })))
    .onConflict((conflict) => conflict.columns(['organisation_id', 'invoice_id']).doNothing()).executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

/** Takes a note of deposit back; false where there was none. */
export async function deleteDeposit(db: Tx, key: InvoiceKey): Promise<boolean> {
  const result = await db.deleteFrom('invoice_deposit').where('organisation_id', '=', key.organisationId).where('invoice_id', '=', key.invoiceId).executeTakeFirst();
  return result.numDeletedRows === 1n;
}
