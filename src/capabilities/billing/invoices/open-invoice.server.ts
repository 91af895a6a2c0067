import { lateInterest, type LateState } from '#core/invoicing/late-interest.ts';
import { cents } from '#core/shared/money.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { refundOf, restOf, stateOf, type InvoiceState } from './invoice-state.ts';
import { creditsOf, storedInvoiceByKey, type StoredInvoice } from './invoices.queries.server.ts';
import { loadOperator } from './operator.server.ts';
import { paymentsOf, type PaymentRow } from './payments.queries.server.ts';
import { runningTotal, type RunningTotal } from './running-total.server.ts';

export interface InvoiceView {
  invoice: StoredInvoice;
  state: InvoiceState;
  restCents: number;
  /** To be given back to the buyer. */
  refundCents: number;
  payments: (PaymentRow & { reversed: boolean })[];
  credits: { invoiceId: string; number: string; issuedOn: string; netCents: number; grossCents: number; reason: string | null }[];
  /** The invoice that a credit note takes back. */
  corrects: { invoiceId: string; number: string } | null;
  late: LateState | null;
  total: RunningTotal;
}

/** One invoice or credit note with all that hangs on it, under the sight of who asks. Throws `invoice_unknown`. */
export async function openInvoice(ctx: Ctx, key: InvoiceKey): Promise<InvoiceView> {
  checkInvoiceKey(key);
  const invoice = await storedInvoiceByKey(ctx.db, key);
  if (!invoice) throw problem('invoice_unknown');
  const payments = await paymentsOf(ctx.db, key);
  const credits = await creditsOf(ctx.db, key);
  const { correctsId } = invoice;
  return {
    invoice, state: stateOf(invoice, ctx.clock.today()), restCents: restOf(invoice), refundCents: refundOf(invoice),
    payments: payments.map((payment) => ({ ...payment, reversed: payments.some(({ reversesId }) => reversesId === payment.id) })),
    credits: credits.map(({ invoiceId, number, issuedOn, netCents, grossCents, reason }) => ({ invoiceId, number, issuedOn, netCents, grossCents, reason })),
    corrects: correctsId === null ? null : { invoiceId: correctsId, number: invoice.document.preceding?.number ?? '' },
    late: lateOf(ctx, invoice, payments, credits),
    total: await runningTotal(ctx, invoice.siren, ctx.clock.today()),
  };
}

function lateOf(ctx: Ctx, invoice: StoredInvoice, payments: readonly PaymentRow[], credits: readonly { issuedOn: string; grossCents: number }[]): LateState | null {
  const { dueOn } = invoice;
  if (dueOn === null) return null;
  const settlements = [
    ...payments.map(({ paidOn, amountCents }) => ({ on: paidOn, amount: cents(amountCents) })),
    // What is taken back was never owed: it counts from the day the invoice was due.
    ...credits.map(({ grossCents }) => ({ on: dueOn, amount: cents(grossCents) })),
  ];
  const { ecb_rates: rates } = loadOperator(ctx.settings.dataDir);
  return lateInterest({ gross: cents(invoice.grossCents), dueOn, settlements }, ctx.clock.today(), rates, loadEdition(invoice.editionId, ctx.settings.dataDir).prices.late_payment);
}
