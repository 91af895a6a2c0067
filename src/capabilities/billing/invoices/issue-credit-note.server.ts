import { z } from 'zod';
import { yearOf } from '#core/calendar/date.ts';
import { creditVat } from '#core/invoicing/credit-vat.ts';
import type { Sold } from '#core/invoicing/invoice-totals.ts';
import type { InvoiceLine, VatGroup } from '#core/invoicing/invoice.ts';
import { writeCii } from '#core/invoicing/write-cii.ts';
import { formatMoney } from '#core/shared/format.ts';
import { cents } from '#core/shared/money.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { buildInvoice } from './build-invoice.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { requireInvoicer } from './invoices.access.ts';
import { invoiceEvents } from './invoices.events.ts';
import { creditInput } from './invoices.input.ts';
import { creditsOf, insertInvoice, lockInvoice, storedInvoiceByKey, type StoredInvoice } from './invoices.queries.server.ts';
import { refuseBroken } from './issue-invoice.server.ts';
import { takeNumber } from './numbering.queries.server.ts';
import { loadOperator } from './operator.server.ts';

/** A line of an invoice and how much of it, before VAT, was not taken back yet. */
export interface CreditableLine {
  line: InvoiceLine;
  restCents: number;
}

/**
 * Takes back an invoice, wholly or line by line, by a credit note with a number of its own; nothing is ever deleted.
 * `amounts`: for each line of the invoice, what is taken back before VAT. Throws `credit_of_nothing`, `amount_above_rest`
 * at its field, `credit_on_credit`.
 */
export async function issueCreditNote(ctx: Ctx, input: InvoiceKey & { reason: unknown; amounts: Record<string, string> }): Promise<InvoiceKey & { number: string }> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { reason, amounts } = parseInput(creditInput, { reason: input.reason, amounts: input.amounts });
  await lockInvoice(ctx.db, input);
  const { invoice, lines, before } = await creditableLines(ctx, input);
  const taken = lines.map(({ line }) => ({ line, amount: amounts[line.id] ?? 0 })).filter(({ amount }) => amount > 0);
  refuseAmounts(ctx, lines, amounts);
  const given = await takeNumber(ctx.db, 'AV', yearOf(ctx.clock.today()));
  const document = buildInvoice({
    operator: loadOperator(ctx.settings.dataDir), late: loadEdition(invoice.editionId, ctx.settings.dataDir).prices.late_payment,
    order: orderOf(invoice), sold: taken.map(({ line, amount }) => soldBack(line, amount)), number: given.number, issuedOn: ctx.clock.today(),
    serviceDoneOn: invoice.serviceDoneOn, corrects: { number: invoice.number, issuedOn: invoice.issuedOn, reason },
  });
  // A credit note is addressed as its invoice was, whatever the register says of the buyer today.
  const addressed = { ...creditVat(document, before), buyer: invoice.document.buyer };
  refuseBroken(addressed);
  const key = { organisationId: invoice.organisationId, invoiceId: ctx.ids.next() };
  await insertInvoice(ctx.db, {
    ...given, organisationId: key.organisationId, id: key.invoiceId, orderId: invoice.orderId, editionId: invoice.editionId, correctsId: invoice.invoiceId, reason,
    siren: invoice.siren, paymentDays: invoice.paymentDays, document: addressed, orderLines: taken.map(({ line }) => line.id), xmlSha256: await ctx.files.put(Buffer.from(writeCii(addressed))),
    locale: invoice.locale, issuedBy: ctx.actor.personId, issuedAt: ctx.clock.now(),
  });
  await ctx.record({
    name: invoiceEvents.credited, subjectType: 'invoice', subjectId: key.invoiceId, organisationId: key.organisationId, editionId: invoice.editionId,
    payload: { number: given.number, corrects: invoice.number, netCents: addressed.totals.net },
  });
  return { ...key, number: given.number };
}

/** What of an invoice can still be taken back, and the VAT that was (`before`). Throws `invoice_unknown`, `credit_on_credit`. */
export async function creditableLines(ctx: Ctx, key: InvoiceKey): Promise<{ invoice: StoredInvoice; lines: CreditableLine[]; before: VatGroup[] }> {
  checkInvoiceKey(key);
  const invoice = await storedInvoiceByKey(ctx.db, key);
  if (!invoice) throw problem('invoice_unknown');
  if (invoice.series === 'AV') throw problem('credit_on_credit');
  const back = new Map<string, number>();
  const credits = await creditsOf(ctx.db, key);
  for (const credit of credits) {
    const ids = z.array(z.string()).parse(credit.orderLines);
    for (const [i, line] of credit.document.lines.entries()) back.set(ids[i] ?? '', (back.get(ids[i] ?? '') ?? 0) + line.net);
  }
  const lines = invoice.document.lines.map((line) => ({ line, restCents: line.net - (back.get(line.id) ?? 0) }));
  return { invoice, lines, before: credits.flatMap(({ document }) => document.vat) };
}

function refuseAmounts(ctx: Ctx, lines: readonly CreditableLine[], amounts: Record<string, number>): void {
  const faults = lines.flatMap(({ line, restCents }): FieldFault[] =>
    (amounts[line.id] ?? 0) > restCents ? [{ field: `amount-${line.id}`, code: 'amount_above_rest', params: { rest: formatMoney(restCents, ctx.locale) } }] : []);
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  if (lines.every(({ line }) => (amounts[line.id] ?? 0) === 0)) throw problem('credit_of_nothing');
}

/** Whole pieces where the amount is a number of them, else one piece of that amount. */
function soldBack(line: InvoiceLine, amount: number): Sold {
  const pieces = line.unitPrice > 0 && amount % line.unitPrice === 0 ? amount / line.unitPrice : 0;
  const sold = { name: line.name, description: line.description, vatPercent: line.vatPercent };
  return pieces > 0 && pieces <= line.quantity ? { ...sold, quantity: pieces, unitPrice: line.unitPrice } : { ...sold, quantity: 1, unitPrice: cents(amount) };
}

function orderOf({ document, paymentDays, locale }: StoredInvoice) {
  const { buyer } = document;
  return {
    reference: document.salesOrder ?? '', serviceCode: document.buyerReference, commitmentNumber: document.orderReference, locale,
    buyer: { name: buyer.name, siren: buyer.siren, siret: buyer.siret, kind: '', address: buyer.address.line, postcode: buyer.address.postcode, city: buyer.address.city, paymentDays },
  };
}
