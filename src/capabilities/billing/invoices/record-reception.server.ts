import { paymentDue } from '#core/pricing/payment.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { requireInvoicer } from './invoices.access.ts';
import { invoiceEvents } from './invoices.events.ts';
import { receptionInput } from './invoices.input.ts';
import { lockInvoice, storedInvoiceByKey } from './invoices.queries.server.ts';
import { insertReception } from './receptions.queries.server.ts';

/**
 * Notes the day on which the buyer received an invoice: it is due when its term has run from there. The document stays
 * as it was issued; a later note replaces this one. Throws `invoice_unknown`, and `day_before_issue` at its field.
 */
export async function recordReception(ctx: Ctx, input: InvoiceKey & { receivedOn: unknown }): Promise<{ dueOn: string }> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { organisationId, invoiceId } = input;
  const { receivedOn } = parseInput(receptionInput(ctx.clock.today()), { receivedOn: input.receivedOn });
  await lockInvoice(ctx.db, input);
  const invoice = await storedInvoiceByKey(ctx.db, input);
  if (!invoice || invoice.dueOn === null) throw problem('invoice_unknown');
  if (receivedOn < invoice.issuedOn) throw problem('form_incomplete', {}, [{ field: 'receivedOn', code: 'day_before_issue' }]);
  const dueOn = paymentDue({ received: receivedOn, serviceDone: invoice.serviceDoneOn, paymentDays: invoice.paymentDays });
  await insertReception(ctx.db, { organisationId, invoiceId, id: ctx.ids.next(), receivedOn, dueOn, recordedBy: ctx.actor.personId, recordedAt: ctx.clock.now() });
  await ctx.record({
    name: invoiceEvents.received, subjectType: 'invoice', subjectId: invoiceId, organisationId, editionId: invoice.editionId, payload: { number: invoice.number, receivedOn, dueOn },
  });
  return { dueOn };
}
