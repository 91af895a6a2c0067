import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { withdrawRegistration } from './withdraw-registration.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');

test('an accepted body can withdraw, and sign up again afterwards', async () => {
  const commune = await directoryCommune(parvis);
  const first = await registered(parvis, commune);
  await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, first));
  await parvis.runAs(operator, (ctx) => withdrawRegistration(ctx, { ...first, reason: 'À sa demande' }));
  const again = await registered(parvis, commune);
  await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, again));
  const states = await parvis.system((ctx) => ctx.db.selectFrom('registration').select('state').where('organisation_id', '=', commune).execute());
  expect(states.map(({ state }) => state).toSorted()).toEqual(['accepted', 'withdrawn']);
});
