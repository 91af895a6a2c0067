import type { Tx } from '#platform/db/transaction.ts';
import type { InvoiceKey } from './invoice-key.ts';

export interface NewReception extends InvoiceKey {
  id: string;
  receivedOn: string;
  dueOn: string;
  recordedBy: string | null;
  recordedAt: Date;
}

export async function insertReception(db: Tx, given: NewReception): Promise<void> {
  await db.insertInto('invoice_reception').values({
    organisation_id: given.organisationId, id: given.id, invoice_id: given.invoiceId, received_on: given.receivedOn, due_on: given.dueOn,
    recorded_by: given.recordedBy, recorded_at: given.recordedAt,
  }).execute();
}
