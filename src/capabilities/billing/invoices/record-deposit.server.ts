import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { deleteDeposit, insertDeposits } from './deposits.queries.server.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { requireInvoicer } from './invoices.access.ts';
import { invoiceEvents } from './invoices.events.ts';
import { depositInput } from './invoices.input.ts';
import { storedInvoiceByKey } from './invoices.queries.server.ts';

/** Notes the day on which a document was put on the portal of public buyers. Throws `invoice_unknown`, `form_incomplete`. */
export async function recordDeposit(ctx: Ctx, input: InvoiceKey & { depositedOn: unknown }): Promise<void> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { organisationId, invoiceId } = input;
  const { depositedOn } = parseInput(depositInput(ctx.clock.today()), { depositedOn: input.depositedOn });
  const invoice = await storedInvoiceByKey(ctx.db, input);
  if (!invoice) throw problem('invoice_unknown');
  if (depositedOn < invoice.issuedOn) throw problem('form_incomplete', {}, [{ field: 'depositedOn', code: 'date_invalid' }]);
  if ((await insertDeposits(ctx.db, [{ organisationId, invoiceId }], { on: depositedOn, by: ctx.actor.personId, at: ctx.clock.now() })) === 0) return;
  await ctx.record({ name: invoiceEvents.deposited, subjectType: 'invoice', subjectId: invoiceId, organisationId, editionId: invoice.editionId, payload: { number: invoice.number, on: depositedOn } });
}

/** Takes back a deposit noted wrongly: the document is in the next archive again. Throws `invoice_unknown`. */
export async function undoDeposit(ctx: Ctx, input: InvoiceKey): Promise<void> {
  requireInvoicer(ctx.actor);
  checkInvoiceKey(input);
  const { organisationId, invoiceId } = input;
  const invoice = await storedInvoiceByKey(ctx.db, input);
  if (!invoice) throw problem('invoice_unknown');
  if (!(await deleteDeposit(ctx.db, { organisationId, invoiceId }))) return;
  await ctx.record({ name: invoiceEvents.depositUndone, subjectType: 'invoice', subjectId: invoiceId, organisationId, editionId: invoice.editionId, payload: { number: invoice.number } });
}
