import type { Tx } from '#platform/db/transaction.ts';
import type { InvoiceKey } from './invoice-key.ts';

export interface PaymentRow {
  id: string;
  paidOn: string;
  amountCents: number;
  reference: string;
  reversesId: string | null;
  /** Money given back to the buyer; its amount is below zero. */
  refund: boolean;
}

/** Payments and reversals of an invoice, in the order in which they were noted. */
export async function paymentsOf(db: Tx, key: InvoiceKey): Promise<PaymentRow[]> {
  const rows = await db.selectFrom('invoice_payment').select(['id', 'paid_on', 'amount_cents', 'reference', 'reverses_id', 'refund'])
    .where('organisation_id', '=', key.organisationId).where('invoice_id', '=', key.invoiceId).orderBy('recorded_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, paidOn: String(row.paid_on), amountCents: row.amount_cents, reference: row.reference, reversesId: row.reverses_id, refund: row.refund }));
}

export interface NewPayment extends InvoiceKey, PaymentRow {
  recordedBy: string | null;
  recordedAt: Date;
}

export async function insertPayment(db: Tx, given: NewPayment): Promise<void> {
  await db.insertInto('invoice_payment').values({
    organisation_id: given.organisationId, id: given.id, invoice_id: given.invoiceId, paid_on: given.paidOn, amount_cents: given.amountCents,
    reference: given.reference, reverses_id: given.reversesId, refund: given.refund, recorded_by: given.recordedBy, recorded_at: given.recordedAt,
  }).execute();
}
