import { expect, test } from 'vitest';
import { withdrawRegistration } from '#capabilities/registrations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anOrder } from './invoice-builders.ts';
import { issueCreditNote } from './issue-credit-note.server.ts';
import { issueInvoice } from './issue-invoice.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const operator = await parvis.person('operator');

test('a registration is not withdrawn while an invoice of its order stands, and the refusal says what to do', async () => {
  const order = await anOrder(parvis);
  const { registration_id: registrationId } = await parvis.system((ctx) => ctx.db.selectFrom('purchase_order').select('registration_id').where('id', '=', order.orderId).executeTakeFirstOrThrow());
  const withdraw = () => parvis.runAs(operator, (ctx) => withdrawRegistration(ctx, { organisationId: order.organisationId, registrationId, reason: 'À sa demande.' }));
  const invoice = await parvis.runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
  await expect(withdraw()).rejects.toMatchObject({ code: 'registration_invoiced', params: { numbers: invoice.number } });
  await parvis.runAs(operator, (ctx) => issueCreditNote(ctx, { ...invoice, reason: 'Retrait', amounts: { 1: '1250', 2: '800' } }));
  await withdraw();
});
