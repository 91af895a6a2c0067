import { expect, test } from 'vitest';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { heldFile } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { returnOrder } from './decide-order.server.ts';
import { holding, mailsOf, ordered, signedCopy, tokenMailedTo, type Registered } from './order-builders.ts';
import { dueMoments, remindOrders } from './remind-orders.server.ts';
import { withdrawFile } from './withdraw-order.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const edition = loadEdition('2027');
const on = (day: string) => parvis.system((ctx) => remindOrders({ ...ctx, clock: fixedClock(`${day}T09:00:00Z`) }));
const sentTo = async (key: Registered) => (await mailsOf(parvis, 'orderReminder', key.reference)).length / 2; // two contacts

test('a form that does not come back is reminded after 7 days, 14 days, and 3 days before closing: never twice', async () => {
  const key = await ordered(parvis);
  const counts: number[] = [];
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-02', '2026-12-08', '2026-12-09', '2027-03-11', '2027-03-12', '2027-03-13', '2027-03-16']) {
    await on(day);
    counts.push(await sentTo(key));
  }
  expect(counts).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3]);
  const [mail] = await mailsOf(parvis, 'orderReminder', key.reference);
  expect(mail?.text_body).toContain('/file/');
});

test('a job that slept sends one message, not three', async () => {
  const key = await ordered(parvis);
  await on('2027-03-14');
  expect(await sentTo(key)).toBe(1);
});

test('reminders stop with the signature and with the withdrawal', async () => {
  const signedKey = await ordered(parvis);
  await signedCopy(parvis, signedKey);
  const withdrawn = await ordered(parvis);
  const token = await tokenMailedTo(parvis, 'paul.martin@bruz.example', withdrawn.reference);
  await holding(parvis, token, async (ctx) => withdrawFile(ctx, { ...(await heldFile(ctx)), reason: '', confirmed: true, as: 'Paul Martin' }));
  await on('2026-12-20');
  expect(await sentTo(signedKey)).toBe(0);
  expect(await sentTo(withdrawn)).toBe(0);
});

test('a form sent back is reminded anew, counted from that day', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  const operator = await parvis.person('operator');
  await parvis.runAs(operator, (ctx) => returnOrder({ ...ctx, clock: fixedClock('2026-12-10T09:00:00Z') }, { ...key, seen: 2, reason: 'Illisible' }));
  await on('2026-12-16');
  expect(await sentTo(key)).toBe(0);
  await on('2026-12-17');
  expect(await sentTo(key)).toBe(1);
});

test('the moments of an edition, by the day', () => {
  expect(dueMoments(edition, { since: '2026-11-25', returns: 0 }, '2026-12-01')).toEqual([]);
  expect(dueMoments(edition, { since: '2026-11-25', returns: 0 }, '2026-12-10')).toEqual(['prepared: day 7', 'prepared: day 14']);
  expect(dueMoments(edition, { since: '2027-03-13', returns: 1 }, '2027-03-14')).toEqual([]);
  expect(dueMoments(edition, { since: '2027-03-10', returns: 1 }, '2027-03-12')).toEqual(['closing: 3 days before']);
});
