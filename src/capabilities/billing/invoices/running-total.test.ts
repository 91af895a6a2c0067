import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anOrder } from './invoice-builders.ts';
import { aBuyer } from './invoice-parts-builders.ts';
import { issueCreditNote } from './issue-credit-note.server.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { runningTotal } from './running-total.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const total = (who: typeof operator, siren: string) => runAs(who, (ctx) => runningTotal(ctx, siren, '2026-11-25'));
let sirens = 0;
const aSiren = () => ['552100554', '552081317', '732829320'][(sirens += 1) - 1] ?? '';

test('a body is told the total of all bodies of its SIREN, though it sees its own orders only', async () => {
  const siren = aSiren();
  const own = await anOrder(parvis, { buyer: { siren } });
  await anOrder(parvis, { buyer: { siren } });
  const referent = await parvis.person('referent', own.organisationId);
  expect(await total(referent, siren)).toMatchObject({ orders: 2, netCents: 410_000 });
  expect(await total(operator, siren)).toMatchObject({ orders: 2, netCents: 410_000 });
});

test('a body of another SIREN, or a visitor, learns nothing', async () => {
  const siren = aSiren();
  await anOrder(parvis, { buyer: { siren } });
  const other = await anOrder(parvis, { buyer: { siren: aSiren() } });
  expect(await total(await parvis.person('referent', other.organisationId), siren)).toMatchObject({ orders: 0, netCents: 0 });
  expect(await total(parvis.visitor, siren)).toMatchObject({ orders: 0, netCents: 0 });
});

test('an order withdrawn after its invoice counts until a credit note takes the invoice back', async () => {
  const siren = aBuyer.siren ?? '';
  const order = await anOrder(parvis);
  const invoice = await runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
  await system((ctx) => ctx.db.updateTable('purchase_order').set({ state: 'withdrawn' }).where('id', '=', order.orderId).execute());
  expect(await total(operator, siren)).toMatchObject({ orders: 1, netCents: 205_000 });
  await runAs(operator, (ctx) => issueCreditNote(ctx, { ...invoice, reason: 'Retrait', amounts: { 1: '1250', 2: '800' } }));
  expect(await total(operator, siren)).toMatchObject({ orders: 0, netCents: 0 });
});
