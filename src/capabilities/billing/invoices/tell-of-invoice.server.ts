import { registrationFacts } from '#capabilities/registrations/index.server.ts';
import { tellContacts } from '../orders/tell-contacts.server.ts';
import { registrationOfOrder } from './billable-orders.queries.server.ts';
import { invoiceMail } from './invoices.mails.ts';
import { storedInvoiceByKey } from './invoices.queries.server.ts';
import type { InvoiceKey } from './invoice-key.ts';
import type { Ctx } from '#platform/context.ts';

/** Follows the issue of an invoice or credit note: `{ organisationId, subjectId }`. */
export const tellOfInvoiceJob = 'billing.tell_of_invoice';

/**
 * Writes to the referent and the decision maker with a link to their file, and to the address of accounting. That one
 * gets no link: whoever holds one may accept and withdraw for the body.
 */
export async function tellOfInvoice(ctx: Ctx, key: InvoiceKey): Promise<void> {
  const invoice = await storedInvoiceByKey(ctx.db, key);
  const registrationId = invoice && (await registrationOfOrder(ctx.db, { organisationId: key.organisationId, orderId: invoice.orderId }));
  if (!invoice || !registrationId) return;
  const registration = { organisationId: key.organisationId, registrationId };
  await tellContacts(ctx, registration, async ({ contact, facts, link }) => invoiceMail({ email: contact.email, name: contact.name, url: await link(), holder: '' }, facts, invoice));
  const facts = await registrationFacts(ctx.db, registration);
  const [holder] = facts?.contacts ?? [];
  if (!facts?.accountingEmail || !holder || facts.contacts.some(({ email }) => email === facts.accountingEmail)) return;
  await ctx.mail(invoiceMail({ email: facts.accountingEmail, name: null, url: null, holder: `${holder.name}, ${holder.email}` }, facts, invoice));
}
