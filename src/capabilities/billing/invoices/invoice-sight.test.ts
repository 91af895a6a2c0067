import { expect, test } from 'vitest';
import { cents } from '#core/shared/money.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anOrder } from './invoice-builders.ts';
import { invoicesOf } from './invoices-of-body.server.ts';
import { readInvoiceFilter } from './invoices-filter.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { listInvoices } from './list-invoices.server.ts';
import { invoicePdf, invoiceXml } from './make-invoice-file.server.ts';
import { openInvoice } from './open-invoice.server.ts';
import { recordPayment } from './record-payment.server.ts';
import { runningTotal } from './running-total.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const other = '732829320';

const bruz = await anOrder(parvis, { name: 'Bruz' });
const cesson = await anOrder(parvis, { name: 'Cesson', buyer: { name: 'Cesson', siren: other, siret: '73282932000074' } });
const waiting = await anOrder(parvis, { name: 'Domloup', buyer: { name: 'Domloup' } });
const mine = await runAs(operator, (ctx) => issueInvoice(ctx, { ...bruz, serviceDoneOn: '2026-11-20' }));
const theirs = await runAs(operator, (ctx) => issueInvoice(ctx, { ...cesson, serviceDoneOn: '2026-11-20' }));
const referent = await parvis.person('referent', bruz.organisationId);

const list = (query: string) => runAs(operator, (ctx) => listInvoices(ctx, readInvoiceFilter(new URLSearchParams(query))));

test('a body reads its own invoices and their data, and nothing of another body', async () => {
  const given = await runAs(referent, (ctx) => invoicesOf(ctx, bruz.organisationId));
  expect(given.invoices.map(({ number, state, restCents }) => [number, state, restCents])).toEqual([[mine.number, 'issued', 246_000]]);
  expect((await runAs(referent, (ctx) => invoiceXml(ctx, mine))).fileName).toBe(`${mine.number}.xml`);
  await expect(runAs(referent, (ctx) => openInvoice(ctx, theirs))).rejects.toMatchObject({ code: 'invoice_unknown' });
  await expect(runAs(referent, (ctx) => invoicePdf(ctx, theirs))).rejects.toMatchObject({ code: 'invoice_unknown' });
  expect((await runAs(referent, (ctx) => invoicesOf(ctx, cesson.organisationId))).invoices).toEqual([]);
});

test('a body notes no payment and writes no invoice; evaluators and visitors see none', async () => {
  await expect(runAs(referent, (ctx) => recordPayment(ctx, { ...mine, paidOn: '2026-11-25', amount: '1', reference: 'x' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(runAs(referent, (ctx) => ctx.db.insertInto('invoice_payment').values({ organisation_id: bruz.organisationId, id: ctx.ids.next(), invoice_id: mine.invoiceId, paid_on: '2026-11-25', amount_cents: 1, reference: 'x' }).execute())).rejects.toThrow(/row-level security/);
  for (const who of [await parvis.person('evaluator'), parvis.visitor]) {
    expect(await runAs(who, (ctx) => ctx.db.selectFrom('invoice').select('id').execute())).toEqual([]);
  }
});

test('the list is narrowed by state, text and days, and orders that wait are told apart', async () => {
  expect((await list('')).invoices.map(({ number }) => number)).toEqual([theirs.number, mine.number]);
  expect((await list('q=cess')).invoices.map(({ number }) => number)).toEqual([theirs.number]);
  expect((await list('state=overdue')).invoices).toEqual([]);
  expect((await list('from=2026-11-26')).invoices).toEqual([]);
  const toIssue = await list('state=to_issue');
  expect(toIssue.orders.map(({ orderId }) => orderId)).toEqual([waiting.orderId]);
  expect(toIssue).toMatchObject({ counts: { to_issue: 1, all: 2, issued: 2, overdue: 0 }, toIssueCents: 205_000 });
  expect((await list('state=lost&page=-3&from=hier')).filter).toMatchObject({ state: 'all', page: 1, from: null });
});

test('the running total adds the accepted orders of a SIREN over twelve months, against the threshold of the day', async () => {
  const on = (date: string) => system((ctx) => runningTotal(ctx, aSiren, date));
  const aSiren = '218000019';
  const lines = (netCents: number) => [{ item: 'formula:professional', label: { fr: 'Audit', en: 'Audit' }, quantity: 1, vatPercent: 20, unitCents: cents(netCents), netCents: cents(netCents) }];
  const orderOf = (netCents: number, acceptedAt: string, state: 'accepted' | 'prepared' = 'accepted') => anOrder(parvis, { buyer: { siren: aSiren }, lines: lines(netCents), acceptedAt: new Date(acceptedAt), state });
  await orderOf(4_500_000, '2026-03-01T10:00:00Z');
  await orderOf(9_900_000, '2026-03-02T10:00:00Z', 'prepared');
  expect(await on('2026-03-31')).toMatchObject({ orders: 1, netCents: 4_500_000, thresholdCents: 4_000_000, needsCompetition: true });
  expect(await on('2026-04-01')).toMatchObject({ netCents: 4_500_000, thresholdCents: 6_000_000, needsCompetition: false });
  await orderOf(1_500_000, '2026-06-01T10:00:00Z');
  expect(await on('2026-06-01')).toMatchObject({ orders: 2, netCents: 6_000_000, needsCompetition: true });
  expect(await on('2027-03-01')).toMatchObject({ orders: 1, netCents: 1_500_000, needsCompetition: false });
});
