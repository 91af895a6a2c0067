import { expect, test } from 'vitest';
import { aDayOfSignUp, directoryCommune, freeOffer, registered } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { ordered, orderOfKey, prepared, twoSites } from './order-builders.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });

test('a priced formula gives an order form: the lines told at sign-up, VAT, totals, and who buys', async () => {
  const key = await ordered(parvis);
  const order = await orderOfKey(parvis, key);
  expect(order).toMatchObject({
    state: 'prepared', netCents: 205_000, vatCents: 41_000, grossCents: 246_000, serviceCode: null, commitmentNumber: null, version: 1,
    lines: [
      { item: 'formula:personalised', label: { fr: 'Rapport personnalisé', en: 'Personalised report' }, quantity: 1, unitCents: 125_000, netCents: 125_000, vatPercent: 20 },
      { item: 'option:presentation', quantity: 1, netCents: 80_000 },
    ],
    buyer: { name: 'Bruz', siren: '213500473', address: '1 place du Docteur Joly', postcode: '35170', city: 'Bruz', paymentDays: 30, email: 'paul.martin@bruz.example' },
  });
  expect(order?.reference).toMatch(/^B2027-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test('a free formula orders nothing, and neither does what waits for a quotation', async () => {
  const free = await registered(parvis, await directoryCommune(parvis), { offer: freeOffer });
  await prepared(parvis, free);
  expect(await orderOfKey(parvis, free)).toBeNull();
  const several = await ordered(parvis, { sites: twoSites });
  expect(await orderOfKey(parvis, several)).toBeNull();
});

test('the job run twice prepares one order', async () => {
  const key = await ordered(parvis);
  const first = await orderOfKey(parvis, key);
  await prepared(parvis, key);
  expect(await orderOfKey(parvis, key)).toEqual(first);
});
