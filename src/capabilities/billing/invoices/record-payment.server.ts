import { formatMoney } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { refundOf, restOf } from './invoice-state.ts';
import { requireInvoicer } from './invoices.access.ts';
import { invoiceEvents } from './invoices.events.ts';
import { paymentInput } from './invoices.input.ts';
import { lockInvoice, storedInvoiceByKey } from './invoices.queries.server.ts';
import { insertPayment, paymentsOf } from './payments.queries.server.ts';

type MoneyInput = InvoiceKey & { paidOn: unknown; amount: unknown; reference: unknown };

/** Notes a payment, whole or in part. Throws `amount_above_rest` at its field when more is paid than is open. */
export async function recordPayment(ctx: Ctx, input: MoneyInput): Promise<void> {
  await recordMoney(ctx, input, { limitOf: restOf, refund: false, event: invoiceEvents.paid });
}

/**
 * Notes money given back after a credit note on what was paid. Throws `amount_above_rest` at its field when more is given
 * back than is owed to the buyer.
 */
export async function recordRefund(ctx: Ctx, input: MoneyInput): Promise<void> {
  await recordMoney(ctx, input, { limitOf: refundOf, refund: true, event: invoiceEvents.refunded });
}

interface MoneyKind {
  /** The most that can be noted, in cents. */
  limitOf: typeof restOf;
  refund: boolean;
  event: string;
}

async function recordMoney(ctx: Ctx, input: MoneyInput, { limitOf, refund, event }: MoneyKind): Promise<void> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { organisationId, invoiceId } = input;
  const { paidOn, amount, reference } = parseInput(paymentInput(ctx.clock.today()), { paidOn: input.paidOn, amount: input.amount, reference: input.reference });
  await lockInvoice(ctx.db, input);
  const invoice = await storedInvoiceByKey(ctx.db, input);
  if (!invoice) throw problem('invoice_unknown');
  const limit = limitOf(invoice);
  if (amount > limit) throw problem('form_incomplete', {}, [{ field: 'amount', code: 'amount_above_rest', params: { rest: formatMoney(limit, ctx.locale) } }]);
  await insertPayment(ctx.db, { organisationId, invoiceId, id: ctx.ids.next(), paidOn, amountCents: refund ? -amount : amount, reference, reversesId: null, refund, recordedBy: ctx.actor.personId, recordedAt: ctx.clock.now() });
  await ctx.record({
    name: event, subjectType: 'invoice', subjectId: invoiceId, organisationId, editionId: invoice.editionId,
    payload: { number: invoice.number, amountCents: amount },
  });
}

/** Takes back a payment or a refund that was noted wrongly: it stays in sight, with its reversal. Throws `payment_not_to_reverse`. */
export async function reversePayment(ctx: Ctx, input: InvoiceKey & { paymentId: string }): Promise<void> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { organisationId, invoiceId, paymentId } = input;
  await lockInvoice(ctx.db, input);
  const invoice = await storedInvoiceByKey(ctx.db, input);
  const payments = await paymentsOf(ctx.db, input);
  const payment = payments.find(({ id, reversesId }) => id === paymentId && reversesId === null);
  if (!invoice || !payment || payments.some(({ reversesId }) => reversesId === paymentId)) throw problem('payment_not_to_reverse');
  await insertPayment(ctx.db, { ...payment, organisationId, invoiceId, id: ctx.ids.next(), amountCents: -payment.amountCents, reversesId: paymentId, refund: false, recordedBy: ctx.actor.personId, recordedAt: ctx.clock.now() });
  await ctx.record({
    name: invoiceEvents.reversed, subjectType: 'invoice', subjectId: invoiceId, organisationId, editionId: invoice.editionId,
    payload: { number: invoice.number, amountCents: payment.amountCents },
  });
}
