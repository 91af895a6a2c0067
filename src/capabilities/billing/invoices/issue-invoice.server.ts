import { yearOf } from '#core/calendar/date.ts';
import { brokenRules } from '#core/invoicing/check-invoice.ts';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { writeCii } from '#core/invoicing/write-cii.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { billableOrder, type BillableOrder } from './billable-orders.queries.server.ts';
import { buildInvoice, soldOf, withSiret } from './build-invoice.ts';
import { checkOrderKey, type InvoiceKey, type OrderKey } from './invoice-key.ts';
import { invoiceEvents } from './invoices.events.ts';
import { requireInvoicer } from './invoices.access.ts';
import { insertInvoice } from './invoices.queries.server.ts';
import { issueInput } from './invoices.input.ts';
import { takeNumber } from './numbering.queries.server.ts';
import { loadOperator } from './operator.server.ts';

/**
 * Issues the invoice of an accepted order, with the next number of the year. Orders are checked behind the lock of the
 * counter, so that two operators cannot invoice the same one. Throws `order_not_to_invoice` and `invoice_against_rules`,
 * which leave no gap in the numbers.
 * `siret`: of the buyer, where the order has none.
 */
export async function issueInvoice(ctx: Ctx, input: OrderKey & { serviceDoneOn: unknown; siret?: unknown }): Promise<InvoiceKey & { number: string }> {
  requireInvoicer(ctx.actor);
  checkOrderKey(input);
  const { serviceDoneOn, siret } = parseInput(issueInput(ctx.clock.today()), { serviceDoneOn: input.serviceDoneOn, siret: input.siret ?? '' });
  const given = await takeNumber(ctx.db, 'FA', yearOf(ctx.clock.today()));
  const found = await billableOrder(ctx.db, input);
  if (!found) throw problem('order_not_to_invoice');
  const order = { ...found, buyer: withSiret(found.buyer, siret) };
  const document = invoiceOfOrder(ctx, order, { number: given.number, serviceDoneOn });
  refuseBroken(document);
  const key = { organisationId: order.organisationId, invoiceId: ctx.ids.next() };
  await insertInvoice(ctx.db, {
    ...given, organisationId: key.organisationId, id: key.invoiceId, orderId: order.orderId, editionId: order.editionId, correctsId: null, reason: null,
    siren: order.buyer.siren ?? '', paymentDays: order.buyer.paymentDays, document, orderLines: order.lines.map((line) => line.item),
    xmlSha256: await ctx.files.put(Buffer.from(writeCii(document))), locale: order.locale, issuedBy: ctx.actor.personId, issuedAt: ctx.clock.now(),
  });
  await ctx.record({
    name: invoiceEvents.issued, subjectType: 'invoice', subjectId: key.invoiceId, organisationId: key.organisationId, editionId: order.editionId,
    payload: { number: given.number, order: order.reference, netCents: order.netCents },
  });
  return { ...key, number: given.number };
}

/** What would be issued today, as a document. */
export function invoiceOfOrder(ctx: Ctx, order: BillableOrder, given: { number: string; serviceDoneOn: string }): Invoice {
  return buildInvoice({
    operator: loadOperator(ctx.settings.dataDir), late: loadEdition(order.editionId, ctx.settings.dataDir).prices.late_payment, order, sold: soldOf(order.lines, order.locale),
    number: given.number, issuedOn: ctx.clock.today(), serviceDoneOn: given.serviceDoneOn,
  });
}

/** Throws `invoice_against_rules` with the rules that a document breaks. */
export function refuseBroken(document: Invoice): void {
  const broken = brokenRules(document);
  if (broken.length > 0) throw problem('invoice_against_rules', { rules: broken.map(({ id }) => id).join(', ') });
}
