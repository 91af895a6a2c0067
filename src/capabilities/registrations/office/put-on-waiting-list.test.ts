import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { openRegistrationFile } from './open-registration-file.server.ts';
import { putOnWaitingList } from './put-on-waiting-list.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');

test('a registration that waits can still be accepted, and keeps both decisions in its history', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  await parvis.runAs(operator, (ctx) => putOnWaitingList(ctx, key));
  expect((await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, key))).possible).toEqual(['accepted', 'declined', 'withdrawn']);
  await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, key));
  const { history } = await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(history.map(({ what }) => what)).toEqual(expect.arrayContaining(['submitted', 'waiting', 'accepted']));
});
