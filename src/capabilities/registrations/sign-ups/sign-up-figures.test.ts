import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { withdrawRegistration } from '../office/withdraw-registration.server.ts';
import { aDayOfSignUp, directoryCommune, freeOffer, registered } from '../registration-builders.ts';
import { signUpFigures } from './sign-up-figures.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');
const figures = () => parvis.runAs(operator, (ctx) => signUpFigures(ctx, '2027'));

test('free sign-ups stand beside the places aimed at, which add up to the free places', async () => {
  await registered(parvis, await directoryCommune(parvis, { population: 900 }), { offer: freeOffer });
  await registered(parvis, await directoryCommune(parvis, { population: 900 }));
  const { strata, formulas, kinds, total } = await figures();
  expect(strata.find(({ id }) => id === 'under-2k')).toMatchObject({ newcomers: 1, others: 0, target: 30 });
  expect(strata.reduce((sum, { target }) => sum + target, 0)).toBe(150);
  expect(formulas.map(({ id, registrations }) => [id, registrations])).toEqual([['free', 1], ['personalised', 1], ['professional', 0]]);
  expect(kinds.map(({ id, registrations }) => [id, registrations])).toEqual([['commune', 2]]);
  expect(total).toBe(2);
});

test('a registration that is withdrawn leaves the figures', async () => {
  const key = await registered(parvis, await directoryCommune(parvis), { offer: freeOffer });
  expect((await figures()).overTime.at(-1)).toMatchObject({ total: 3, drawn: 2 });
  await parvis.runAs(operator, (ctx) => withdrawRegistration(ctx, { ...key, reason: 'À sa demande' }));
  expect((await figures()).overTime.at(-1)).toMatchObject({ total: 2, drawn: 1 });
});

test('an edition without sign-ups has figures of zero, not none', async () => {
  const empty = await parvis.runAs(operator, (ctx) => signUpFigures(ctx, '2026'));
  expect(empty).toMatchObject({ total: 0, kinds: [] });
  expect(empty.strata.every(({ newcomers, others }) => newcomers + others === 0)).toBe(true);
});
