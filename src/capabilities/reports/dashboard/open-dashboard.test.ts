import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { acceptRegistration } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp, directoryCommune, registered } from '#capabilities/registrations/registration-builders.ts';
import { openDashboard } from './open-dashboard.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');
const open = (edition: string | null) => parvis.runAs(operator, (ctx) => openDashboard(ctx, edition));

test('an empty house waits for nothing and shows the latest edition', async () => {
  expect(await open(null)).toMatchObject({ edition: { id: '2027' }, toDos: [], counts: [] });
});

test('registrations are counted by stratum and state, and what waits is named', async () => {
  const accepted = await registered(parvis, await directoryCommune(parvis, { population: 900 }));
  await registered(parvis, await directoryCommune(parvis, { population: 18_000 }));
  await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, accepted));
  const dashboard = await open(null);
  expect(dashboard.counts.toSorted((a, b) => a.stratum.localeCompare(b.stratum))).toEqual([
    { stratum: '10k-20k', state: 'submitted', registrations: 1 }, { stratum: 'under-2k', state: 'accepted', registrations: 1 },
  ]);
  expect(dashboard.toDos.map(({ what, count }) => [what, count])).toEqual([['decide', 1], ['notices', 1]]);
  expect(dashboard.progress).toMatchObject({ acceptedSites: 1, missions: 0, frozenAt: null });
});

test('an unknown edition is named with those that exist', async () => {
  await expect(open('1984')).rejects.toMatchObject({ code: 'edition_unknown' });
});
