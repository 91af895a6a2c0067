import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { schemaFaults } from '#tests/harness/invoice-xml.ts';
import { anOrder } from './invoice-builders.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { invoiceXml } from './make-invoice-file.server.ts';
import { openInvoice } from './open-invoice.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const serviceDoneOn = '2026-11-20';

const placesOf = (year: number) => system(async (ctx) =>
  (await ctx.db.selectFrom('invoice').select('place').where('series', '=', 'FA').where('year', '=', year).orderBy('place').execute()).map(({ place }) => place));

test('an accepted order becomes an invoice with the next number, due when the term of its kind of buyer has run', async () => {
  const commune = await anOrder(parvis);
  const hospital = await anOrder(parvis, { buyer: { kind: 'hospital', paymentDays: 50 } });
  const [first, second] = [await runAs(operator, (ctx) => issueInvoice(ctx, { ...commune, serviceDoneOn })), await runAs(operator, (ctx) => issueInvoice(ctx, { ...hospital, serviceDoneOn }))];
  expect([first.number, second.number]).toEqual(['FA-2026-00001', 'FA-2026-00002']);
  const view = await runAs(operator, (ctx) => openInvoice(ctx, first));
  expect(view).toMatchObject({ state: 'issued', restCents: 246_000, late: null, invoice: { netCents: 205_000, vatCents: 41_000, grossCents: 246_000, issuedOn: '2026-11-25', serviceDoneOn, dueOn: '2026-12-25' } });
  expect((await runAs(operator, (ctx) => openInvoice(ctx, second))).invoice.dueOn).toBe('2027-01-14');
  const xml = await runAs(operator, (ctx) => invoiceXml(ctx, first));
  expect(schemaFaults(xml.content.toString())).toBe('');
  expect(xml.content.toString()).toContain('<ram:BuyerReference>SERVICE-07</ram:BuyerReference>');
});

test('an order is invoiced once, even by two operators at the same moment', async () => {
  const order = await anOrder(parvis);
  const before = (await placesOf(2026)).length;
  const results = await Promise.allSettled([1, 2, 3].map(() => runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn }))));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))).toEqual(['order_not_to_invoice', 'order_not_to_invoice']);
  expect(await placesOf(2026)).toHaveLength(before + 1);
});

test('an order that is not accepted, an unknown one and an address that is none are refused alike', async () => {
  const prepared = await anOrder(parvis, { state: 'prepared' });
  for (const key of [prepared, { ...prepared, orderId: prepared.organisationId }, { ...prepared, orderId: 'nothing' }]) {
    await expect(runAs(operator, (ctx) => issueInvoice(ctx, { ...key, serviceDoneOn }))).rejects.toMatchObject({ code: 'order_not_to_invoice' });
  }
});

test('the day of the service is said, and has come', async () => {
  const order = await anOrder(parvis);
  for (const [typed, code] of [['', 'field_required'], ['2026-02-30', 'date_invalid'], ['2026-11-26', 'day_to_come']]) {
    await expect(runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: typed }))).rejects.toMatchObject({ fields: [{ field: 'serviceDoneOn', code }] });
  }
});

test('an invoice that would break a rule is not issued, and takes no number', async () => {
  const before = await placesOf(2026);
  const order = await anOrder(parvis, { buyer: { siret: null } });
  await expect(runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn }))).rejects.toMatchObject({ code: 'invoice_against_rules', params: { rules: 'FR-BUYER-SIRET' } });
  expect(await placesOf(2026)).toEqual(before);
});

test('an order without SIRET is invoiced with the one that the operator gives, and a wrong one is told at its field', async () => {
  const order = await anOrder(parvis, { buyer: { siret: null, siren: null } });
  await expect(runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn, siret: '213 500 473 00012' }))).rejects.toMatchObject({ fields: [{ field: 'siret', code: 'siret_invalid' }] });
  const issued = await runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn, siret: '213 500 473 00011' }));
  expect((await runAs(operator, (ctx) => openInvoice(ctx, issued))).invoice).toMatchObject({ siren: '213500473', document: { buyer: { siret: '21350047300011' } } });
});

test('fifty invoices at once, a third of them undone: the numbers of those that stand have no gap', async () => {
  const orders = await Promise.all(Array.from({ length: 50 }, () => anOrder(parvis)));
  const issues = await Promise.allSettled(orders.map((order, i) => runAs(operator, async (ctx) => {
    const issued = await issueInvoice(ctx, { ...order, serviceDoneOn });
    if (i % 3 === 0) throw new Error('undone');
    return issued.number;
  })));
  const numbers = issues.flatMap((issue) => (issue.status === 'fulfilled' ? [issue.value] : []));
  expect(numbers).toHaveLength(33);
  expect(new Set(numbers).size).toBe(33);
  const places = await placesOf(2026);
  expect(places).toEqual(places.map((_, i) => i + 1));
});

test('each year begins again at one', async () => {
  const next = await testApp({ clock: fixedClock('2027-01-01T09:00:00Z') });
  const someone = await next.person('operator');
  const order = await anOrder(next);
  const issued = await next.runAs(someone, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn }));
  expect(issued.number).toBe('FA-2027-00001');
});

test('nobody changes or deletes what was issued, and only the operator issues', async () => {
  const order = await anOrder(parvis);
  const reader = await parvis.person('dpo');
  await expect(runAs(reader, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn }))).rejects.toMatchObject({ code: 'not_allowed' });
  const issued = await runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn }));
  await expect(runAs(operator, (ctx) => ctx.db.updateTable('invoice').set({ net_cents: 1 }).where('id', '=', issued.invoiceId).execute())).rejects.toThrow(/permission denied/);
  await expect(runAs(operator, (ctx) => ctx.db.deleteFrom('invoice').where('id', '=', issued.invoiceId).execute())).rejects.toThrow(/permission denied/);
});
