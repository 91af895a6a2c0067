import { expect, test } from 'vitest';
import { correctRegistration } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { acceptOrder } from './decide-order.server.ts';
import { mailsOf, ordered, orderOfKey, signedCopy, type Registered } from './order-builders.ts';
import { replaceOrder } from './replace-order.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const typed = { kind: 'commune', population: '', band: '', stratum: '', reason: 'Population légale.' };

const correct = (key: Registered, changes: Partial<typeof typed>) => runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, ...changes }));
/** What the job does after a correction. */
const followed = (key: Registered) => system((ctx) => replaceOrder(ctx, { organisationId: key.organisationId, subjectId: key.registrationId }));
const forms = (key: Registered) => system((ctx) => ctx.db
  .selectFrom('purchase_order').select(['state', 'net_cents']).where('registration_id', '=', key.registrationId).orderBy('id').execute());

test('a correction of the price withdraws the form that waits and prepares one at the new price, with a mail and its link', async () => {
  const key = await ordered(parvis);
  await correct(key, { population: '900' });
  await followed(key);
  expect(await forms(key)).toMatchObject([{ state: 'withdrawn', net_cents: 205_000 }, { state: 'prepared', net_cents: expect.any(Number) }]);
  expect((await orderOfKey(parvis, key))?.netCents).toBeLessThan(205_000);
  const mails = await mailsOf(parvis, 'orderReplaced', key.reference);
  expect(mails).toHaveLength(2);
  expect(mails.every(({ text_body }) => text_body.includes('/file/'))).toBe(true);
  await followed(key);
  expect(await forms(key)).toHaveLength(2);
});

test('a correction of the kind alone gives the term of payment of that kind', async () => {
  const key = await ordered(parvis);
  await correct(key, { kind: 'hospital' });
  await followed(key);
  expect(await orderOfKey(parvis, key)).toMatchObject({ buyer: { kind: 'hospital', paymentDays: 50 } });
});

test('a correction that changes nothing of the order leaves it', async () => {
  const key = await ordered(parvis);
  const before = await orderOfKey(parvis, key);
  await correct(key, { stratum: 'all' });
  await followed(key);
  expect(await orderOfKey(parvis, key)).toEqual(before);
});

test('a form signed at the old price is not accepted, and a new one is asked for', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await correct(key, { population: '900' });
  await expect(runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }))).rejects.toMatchObject({ code: 'order_price_differs' });
  await followed(key);
  expect(await forms(key)).toMatchObject([{ state: 'withdrawn' }, { state: 'prepared' }]);
});

test('once the order is accepted the price is no longer corrected', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  const seen = await system((ctx) => ctx.db.selectFrom('registration').select('version').where('id', '=', key.registrationId).executeTakeFirstOrThrow());
  await expect(runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: seen.version }, { ...typed, population: '900' }))).rejects.toMatchObject({ code: 'order_at_old_price' });
});
