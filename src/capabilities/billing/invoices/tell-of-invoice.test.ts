import { expect, test } from 'vitest';
import { isSiret } from '#core/shared/siret.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { acceptOrder } from '../orders/decide-order.server.ts';
import { openFile } from '../orders/open-file.server.ts';
import { holding, mailsOf, orderOfKey, ordered, signedCopy, tokenMailedTo, type Registered } from '../orders/order-builders.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { invoicePdf } from './make-invoice-file.server.ts';
import { openInvoice } from './open-invoice.server.ts';
import { recordReception } from './record-reception.server.ts';
import { tellOfInvoice } from './tell-of-invoice.server.ts';

const clock = fixedClock(aDayOfSignUp);
const today = clock.today();
const parvis = await testApp({ clock });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');

async function invoiced(key: Registered) {
  await signedCopy(parvis, key);
  const order = await orderOfKey(parvis, key);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: order?.version ?? 0 }));
  const siret = order?.buyer.siret ?? Array.from({ length: 10 }, (_, digit) => `${order?.buyer.siren}0001${digit}`).find(isSiret);
  return runAs(operator, (ctx) => issueInvoice(ctx, { organisationId: key.organisationId, orderId: order?.id ?? '', serviceDoneOn: today, siret }));
}

const key = await ordered(parvis);
const invoice = await invoiced(key);

test('who stands for the body is told of an invoice, with what is to be paid, until when, and a link that opens it', async () => {
  await system((ctx) => tellOfInvoice(ctx, invoice));
  const mails = await mailsOf(parvis, 'invoiceIssued', invoice.number);
  expect(mails.map(({ recipient }) => recipient)).toEqual(['anne.legoff@bruz.example', 'paul.martin@bruz.example']);
  expect(mails[0]?.text_body).toMatch(/à régler au plus tard le \d/);
  const token = await tokenMailedTo(parvis, 'anne.legoff@bruz.example', invoice.number);
  const file = await holding(parvis, token, (ctx) => openFile(ctx, key));
  expect(file.invoices.map(({ number, state }) => [number, state])).toEqual([[invoice.number, 'issued']]);
  expect((await holding(parvis, token, (ctx) => invoicePdf(ctx, invoice))).fileName).toBe(`${invoice.number}.pdf`);
});

test('a link opens the invoices of its registration and no other', async () => {
  const other = await ordered(parvis);
  const theirs = await invoiced(other);
  const token = await tokenMailedTo(parvis, 'anne.legoff@bruz.example', invoice.number);
  await expect(holding(parvis, token, (ctx) => invoicePdf(ctx, theirs))).rejects.toMatchObject({ code: 'invoice_unknown' });
});

test('the time to pay runs from the day on which the buyer received the invoice, which stays as it was issued', async () => {
  const before = (await runAs(operator, (ctx) => openInvoice(ctx, invoice))).invoice;
  await expect(runAs(operator, (ctx) => recordReception(ctx, { ...invoice, receivedOn: '2020-01-01' }))).rejects.toMatchObject({ fields: [{ field: 'receivedOn', code: 'day_before_issue' }] });
  await runAs(operator, (ctx) => recordReception(ctx, { ...invoice, receivedOn: today }));
  const after = (await runAs(operator, (ctx) => openInvoice(ctx, invoice))).invoice;
  expect([before.receivedOn, after.receivedOn, after.dueOn]).toEqual([null, today, before.dueOn]);
  expect(after.document).toEqual(before.document);
});
