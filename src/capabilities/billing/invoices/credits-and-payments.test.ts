import { expect, test } from 'vitest';
import { cents } from '#core/shared/money.ts';
import { testApp } from '#tests/harness/app.ts';
import { anOrder, type OrderChanges } from './invoice-builders.ts';
import type { InvoiceKey } from './invoice-key.ts';
import { creditableLines, issueCreditNote } from './issue-credit-note.server.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { readInvoiceFilter } from './invoices-filter.ts';
import { listInvoices } from './list-invoices.server.ts';
import { openInvoice } from './open-invoice.server.ts';
import { recordPayment, recordRefund, reversePayment } from './record-payment.server.ts';

// Time stands where the test puts it.
let now = '2026-11-25T09:00:00Z';
const parvis = await testApp({ clock: { now: () => new Date(now), today: () => now.slice(0, 10) } });
const { runAs } = parvis;
const operator = await parvis.person('operator');

async function issued(changes: OrderChanges = {}): Promise<InvoiceKey> {
  now = '2026-11-25T09:00:00Z';
  const order = await anOrder(parvis, changes);
  return runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
}
const open = (key: InvoiceKey) => runAs(operator, (ctx) => openInvoice(ctx, key));
const pay = (key: InvoiceKey, amount: string, paidOn = now.slice(0, 10)) => runAs(operator, (ctx) => recordPayment(ctx, { ...key, paidOn, amount, reference: 'VIR 1' }));
const credit = (key: InvoiceKey, amounts: Record<string, string>, reason = 'Présentation annulée') => runAs(operator, (ctx) => issueCreditNote(ctx, { ...key, amounts, reason }));

test('payments in parts settle an invoice, and no more than is open is taken', async () => {
  const key = await issued();
  await pay(key, '1 000,00');
  expect(await open(key)).toMatchObject({ state: 'issued', restCents: 146_000 });
  await expect(pay(key, '1460,01')).rejects.toMatchObject({ fields: [{ field: 'amount', code: 'amount_above_rest' }] });
  await pay(key, '1460');
  expect(await open(key)).toMatchObject({ state: 'paid', restCents: 0 });
  await expect(pay(key, 'dix')).rejects.toMatchObject({ fields: [{ field: 'amount', code: 'amount_invalid' }] });
});

test('two people who note the same payment at once: one is told that nothing is left', async () => {
  const key = await issued();
  const results = await Promise.allSettled([pay(key, '2460'), pay(key, '2460')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await open(key)).restCents).toBe(0);
});

test('a payment noted wrongly is reversed once, and both stay in sight', async () => {
  const key = await issued();
  await pay(key, '2460');
  const [payment] = (await open(key)).payments;
  const reverse = () => runAs(operator, (ctx) => reversePayment(ctx, { ...key, paymentId: payment?.id ?? '' }));
  await reverse();
  expect(await open(key)).toMatchObject({ state: 'issued', restCents: 246_000, payments: [{ amountCents: 246_000, reversed: true }, { amountCents: -246_000, reversed: false }] });
  await expect(reverse()).rejects.toMatchObject({ code: 'payment_not_to_reverse' });
});

test('an overdue invoice shows its interest and the fixed 40 €; one paid late still owes them', async () => {
  const key = await issued();
  now = '2027-01-24T09:00:00Z';
  // 2,460 € from 25 December to 24 January at 2.15 + 8 %.
  expect(await open(key)).toMatchObject({ state: 'overdue', late: { daysLate: 30, ratePercent: 10.15, interest: 2_052, fixed: 4_000, total: 6_052 } });
  await pay(key, '2460');
  now = '2027-06-01T09:00:00Z';
  expect(await open(key)).toMatchObject({ state: 'paid', late: { daysLate: 30, interest: 2_052 } });
});

test('a line is taken back in part, then the rest: two credit notes with their own numbers, nothing is deleted', async () => {
  const key = await issued();
  const first = await credit(key, { 2: '300,00' });
  expect(first.number).toMatch(/^AV-2026-\d{5}$/);
  expect(await open(key)).toMatchObject({ state: 'issued', restCents: 246_000 - 36_000 });
  const { lines } = await runAs(operator, (ctx) => creditableLines(ctx, key));
  expect(lines.map(({ restCents }) => restCents)).toEqual([125_000, 50_000]);
  await expect(credit(key, { 2: '500,01' })).rejects.toMatchObject({ fields: [{ field: 'amount-2', code: 'amount_above_rest' }] });
  await credit(key, { 1: '1250', 2: '500' }, 'Participation retirée');
  const view = await open(key);
  expect(view).toMatchObject({ state: 'credited', restCents: 0, late: null });
  expect(view.credits.map(({ netCents, reason }) => [netCents, reason])).toEqual([[30_000, 'Présentation annulée'], [175_000, 'Participation retirée']]);
  const note = await open({ organisationId: key.organisationId, invoiceId: view.credits[0]?.invoiceId ?? '' });
  expect(note).toMatchObject({ state: 'credit', corrects: { invoiceId: key.invoiceId }, invoice: { dueOn: null, document: { type: '381', payment: null } } });
  await expect(credit({ organisationId: key.organisationId, invoiceId: note.invoice.invoiceId }, { 1: '1' })).rejects.toMatchObject({ code: 'credit_on_credit' });
});

test('whole pieces stay pieces on a credit note', async () => {
  const key = await issued({ lines: [{ item: 'option:presentation', label: { fr: 'Présentation', en: 'Presentation' }, quantity: 3, unitCents: cents(80_000), netCents: cents(240_000), vatPercent: 20 }] });
  const note = await credit(key, { 1: '1600' });
  expect((await open(note)).invoice.document.lines).toMatchObject([{ quantity: 2, unitPrice: 80_000, net: 160_000 }]);
});

test('a credit note has a reason and takes something back', async () => {
  const key = await issued();
  await expect(credit(key, { 1: '1' }, ' ')).rejects.toMatchObject({ fields: [{ field: 'reason', code: 'reason_needed' }] });
  await expect(credit(key, { 1: '', 2: '0' })).rejects.toMatchObject({ code: 'credit_of_nothing' });
});

test('an order whose invoice was wholly taken back may be invoiced anew', async () => {
  const order = await anOrder(parvis);
  const issue = () => runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
  const first = await issue();
  await credit(first, { 1: '1250', 2: '799,99' });
  await expect(issue()).rejects.toMatchObject({ code: 'order_not_to_invoice' });
  await credit(first, { 2: '0,01' });
  expect((await issue()).number).not.toBe(first.number);
});

test('partial credits of 416.68, 416.68 and 416.64 before VAT take back 1,500.00 and leave no cent', async () => {
  const key = await issued({ lines: [{ item: 'formula:personalised', label: { fr: 'Rapport', en: 'Report' }, quantity: 1, unitCents: cents(125_000), netCents: cents(125_000), vatPercent: 20 }] });
  for (const amount of ['416,68', '416,68', '416,64']) await credit(key, { 1: amount });
  const { credits, state, invoice } = await open(key);
  expect(state).toBe('credited');
  expect(credits.reduce((sum, { grossCents }) => sum + grossCents, 0)).toBe(150_000);
  expect(invoice.creditedGrossCents).toBe(150_000);
});

test('a credit after payment is to be refunded: the refund is an entry of its own, no more than is owed', async () => {
  const key = await issued();
  await pay(key, '2460');
  await credit(key, { 2: '300,00' });
  expect(await open(key)).toMatchObject({ state: 'to_refund', restCents: 0, refundCents: 36_000 });
  const refund = (amount: string) => runAs(operator, (ctx) => recordRefund(ctx, { ...key, paidOn: now.slice(0, 10), amount, reference: 'REMB 1' }));
  await expect(refund('360,01')).rejects.toMatchObject({ fields: [{ field: 'amount', code: 'amount_above_rest' }] });
  await refund('360');
  expect(await open(key)).toMatchObject({ state: 'paid', restCents: 0, refundCents: 0, payments: [{ amountCents: 246_000 }, { amountCents: -36_000, refund: true }] });
  const list = await runAs(operator, (ctx) => listInvoices(ctx, readInvoiceFilter(new URLSearchParams({ state: 'to_refund' }))));
  expect(list.invoices).toEqual([]);
});
