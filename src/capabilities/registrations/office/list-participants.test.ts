import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, directoryCommune, freeOffer, registered } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { listParticipants } from './list-participants.server.ts';
import { readFilter } from './participants-filter.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');
const list = (query: string) => parvis.runAs(operator, (ctx) => listParticipants(ctx, readFilter(new URLSearchParams(query))));

const small = await registered(parvis, await directoryCommune(parvis, { name: 'Aubigné', population: 500 }), { offer: freeOffer });
await registered(parvis, await directoryCommune(parvis, { name: 'Bruz', population: 18_000 }));
await registered(parvis, await directoryCommune(parvis, { name: 'Cesson-Sévigné', population: 18_000 }), { sites: [aSite, { ...aSite, name: 'Piscine', role: 'annex' }] });
await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, small));

const names = (found: { rows: { name: string }[] }) => found.rows.map(({ name }) => name);

test('without anything asked, the edition open to sign-up is shown whole', async () => {
  const found = await list('');
  expect(found.edition.id).toBe('2027');
  expect(found.total).toBe(3);
  expect(found.freePlacesTaken).toBe(1);
});

test('it is narrowed by state, stratum, formula and text, and totals follow', async () => {
  expect(names(await list('state=accepted'))).toEqual(['Aubigné']);
  expect(names(await list('stratum=under-2k'))).toEqual(['Aubigné']);
  expect(names(await list('formula=personalised&sort=name&order=ascending'))).toEqual(['Bruz', 'Cesson-Sévigné']);
  expect(names(await list('q=cesson'))).toEqual(['Cesson-Sévigné']);
  expect(names(await list(`q=${small.reference}`))).toEqual(['Aubigné']);
  expect(names(await list('q=%25'))).toEqual([]);
  const found = await list('formula=personalised');
  expect(found.counts).toEqual([{ state: 'submitted', registrations: 2, sites: 3, totalCents: 246_000 + 150_000 + 2 * 96_000 }]);
});

test('it is sorted as asked, and an address that makes no sense shows everything', async () => {
  expect(names(await list('sort=population&order=ascending'))[0]).toBe('Aubigné');
  expect(names(await list('sort=name&order=descending'))[0]).toBe('Cesson-Sévigné');
  expect((await list('state=lost&sort=luck&page=-4')).total).toBe(3);
});

test('an unknown edition is named with those that exist', async () => {
  await expect(list('edition=1984')).rejects.toMatchObject({ code: 'edition_unknown' });
});
