import { expect, test } from 'vitest';
import { grantsOf, personByEmail } from '#capabilities/accounts/index.server.ts';
import { aDayOfSignUp, directoryCommune, registered } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { insertCopy } from './copies.queries.server.ts';
import { acceptOrder, returnOrder } from './decide-order.server.ts';
import { openOrder } from './open-order.server.ts';
import { mailsOf, ordered, orderOfKey, prepared, signedCopy } from './order-builders.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const colleague = await parvis.person('operator');

test('accepting a signed order accepts its registration in the same transaction', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  expect(await runAs(operator, (ctx) => openOrder(ctx, key))).toMatchObject({
    order: { state: 'accepted', version: 3 }, facts: { state: 'accepted' }, decisions: [{ decision: 'accepted', by: operator.actor.name }], total: { orders: expect.any(Number) },
  });
  const person = await system((ctx) => personByEmail(ctx.db, 'paul.martin@bruz.example'));
  expect(await system((ctx) => grantsOf(ctx.db, person?.id ?? ''))).toContainEqual({ role: 'decision_maker', organisationId: key.organisationId });
});

test('an order that is not signed is not accepted', async () => {
  const key = await ordered(parvis);
  await expect(runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 1 }))).rejects.toMatchObject({ code: 'order_changed' });
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'prepared' });
});

test('sending back needs a reason, which the contacts receive with a link', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await expect(runAs(operator, (ctx) => returnOrder(ctx, { ...key, seen: 2, reason: ' ' }))).rejects.toMatchObject({ code: 'form_incomplete', fields: [{ field: 'reason', code: 'reason_needed' }] });
  await runAs(operator, (ctx) => returnOrder(ctx, { ...key, seen: 2, reason: 'La signature manque.' }));
  const mails = await mailsOf(parvis, 'orderReturned', key.reference);
  expect(mails).toHaveLength(2);
  expect(mails.every(({ text_body }) => text_body.includes('La signature manque.') && text_body.includes('/file/'))).toBe(true);
  await signedCopy(parvis, key, { pages: 2 });
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'signed' });
});

test('of two operators on one file, the second is told what changed and by whom', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  await expect(runAs(colleague, (ctx) => returnOrder(ctx, { ...key, seen: 2, reason: 'Illisible' }))).rejects.toMatchObject({
    code: 'order_changed', params: { what: expect.stringContaining(operator.actor.name ?? '') },
  });
});

test('two operators at the same moment: one decision is recorded', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  const decisions = await Promise.allSettled([
    runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 })), runAs(colleague, (ctx) => returnOrder(ctx, { ...key, seen: 2, reason: 'Illisible' })),
  ]);
  expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await runAs(operator, (ctx) => openOrder(ctx, key))).decisions).toHaveLength(1);
});

test('a copy that arrives while an operator decides is not decided unseen', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await signedCopy(parvis, key, { pages: 2 });
  await expect(runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }))).rejects.toMatchObject({ code: 'order_changed', params: { what: expect.stringContaining('bon signé') } });
});

test('a body signed up twice has one order accepted, and the office sees both', async () => {
  const commune = await directoryCommune(parvis);
  const first = await registered(parvis, commune);
  const second = await registered(parvis, commune);
  for (const key of [first, second]) {
    await prepared(parvis, key);
    await signedCopy(parvis, key);
  }
  expect((await runAs(operator, (ctx) => openOrder(ctx, first))).duplicates).toEqual([{ id: second.registrationId, reference: second.reference }]);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...first, seen: 2 }));
  await expect(runAs(operator, (ctx) => acceptOrder(ctx, { ...second, seen: 2 }))).rejects.toMatchObject({ code: 'registration_already_accepted' });
  expect(await orderOfKey(parvis, second)).toMatchObject({ state: 'signed' });
});

test('the data protection officer reads and decides nothing', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  const dpo = await parvis.person('dpo');
  expect((await runAs(dpo, (ctx) => openOrder(ctx, key))).may).toEqual({ decide: false, quote: false });
  await expect(runAs(dpo, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('an order at or above the threshold with what the buyer ordered before is flagged', async () => {
  const key = await ordered(parvis);
  const { withThis } = await runAs(operator, (ctx) => openOrder(ctx, key));
  expect(withThis?.netCents).toBeGreaterThanOrEqual(205_000);
  expect(withThis?.needsCompetition).toBe((withThis?.netCents ?? 0) >= 6_000_000);
});

test('a copy filed before as our own form, unsigned, is not accepted', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  const order = await orderOfKey(parvis, key);
  await parvis.app.runAsSystem(async (ctx) => insertCopy(ctx.db, {
    organisationId: key.organisationId, orderId: order?.id ?? '', id: ctx.ids.next(), version: 2, sha256: 'a'.repeat(64), mediaType: 'application/pdf', sizeBytes: 10, pages: 1,
    fileName: 'bon.pdf', receivedAt: ctx.clock.now(), receivedFrom: 'Anne Le Goff', receivedBy: null, channel: 'link', findings: { form: 'same', signatures: [] },
  }));
  await expect(runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }))).rejects.toMatchObject({ code: 'order_copy_unsigned' });
});
