import { expect, test } from 'vitest';
import { heldFile, registrationFacts, withdrawRegistration } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { acceptOrder } from './decide-order.server.ts';
import { openFile } from './open-file.server.ts';
import { holding, mailsOf, ordered, orderOfKey, signedCopy, tokenMailedTo, type Registered } from './order-builders.ts';
import { closeOrderOf, withdrawFile } from './withdraw-order.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const decider = 'paul.martin@bruz.example';

async function withdraw(key: Registered, confirmed = true) {
  const token = await tokenMailedTo(parvis, decider, key.reference);
  return holding(parvis, token, async (ctx) => withdrawFile(ctx, { ...(await heldFile(ctx)), reason: 'Budget refusé', confirmed, as: 'Paul Martin' }));
}

test('by its link, a body takes its registration and its order back; it is told, and the file stays readable', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await expect(withdraw(key, false)).rejects.toMatchObject({ code: 'withdrawal_not_confirmed' });
  await withdraw(key);
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'withdrawn' });
  expect(await system((ctx) => registrationFacts(ctx.db, key))).toMatchObject({ state: 'withdrawn' });
  expect(await mailsOf(parvis, 'orderWithdrawn', key.reference)).toHaveLength(2);
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const file = await holding(parvis, token, async (ctx) => openFile(ctx, await heldFile(ctx)));
  expect(file).toMatchObject({ mayWithdraw: false, takesCopies: false, steps: [{ id: 'submitted' }, { id: 'withdrawn' }] });
});

test('what is withdrawn is withdrawn once, and takes no copy any more', async () => {
  const key = await ordered(parvis);
  await withdraw(key);
  await expect(withdraw(key)).rejects.toMatchObject({ code: 'registration_not_pending' });
  await expect(signedCopy(parvis, key)).rejects.toMatchObject({ code: 'order_not_open' });
});

test('once accepted, the body asks the operator', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  await expect(withdraw(key)).rejects.toMatchObject({ code: expect.stringMatching(/order_changed|registration_not_pending/) });
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'accepted' });
});

test('a registration that the office takes out closes its order', async () => {
  const key = await ordered(parvis);
  await runAs(operator, (ctx) => withdrawRegistration(ctx, { ...key, reason: 'Doublon' }));
  await system((ctx) => closeOrderOf(ctx, { organisationId: key.organisationId, subjectId: key.registrationId }));
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'withdrawn' });
});
