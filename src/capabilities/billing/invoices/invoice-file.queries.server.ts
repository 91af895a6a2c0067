import type { Tx } from '#platform/db/transaction.ts';
import type { InvoiceKey } from './invoice-key.ts';

export async function fileOfInvoice(db: Tx, key: InvoiceKey): Promise<string | undefined> {
  const row = await db.selectFrom('invoice_file').select('sha256').where('organisation_id', '=', key.organisationId).where('invoice_id', '=', key.invoiceId).executeTakeFirst();
  return row?.sha256;
}

/** Does nothing when somebody was quicker: the first file stays. */
export async function insertInvoiceFile(db: Tx, given: InvoiceKey & { sha256: string; sizeBytes: number; madeAt: Date }): Promise<void> {
  await db.insertInto('invoice_file')
    .values({ organisation_id: given.organisationId, invoice_id: given.invoiceId, sha256: given.sha256, size_bytes: given.sizeBytes, made_at: given.madeAt })
    .onConflict((conflict) => conflict.constraint('invoice_file_pkey').doNothing()).execute();
}
