import { expect, test } from 'vitest';
import { createOrganisation } from '#capabilities/organisations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune } from '../registration-builders.ts';
import { searchDirectory } from './search-directory.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const search = (text: string) => parvis.runAs(parvis.visitor, (ctx) => searchDirectory(ctx, text));
const bruz = await directoryCommune(parvis, { name: 'Bruz', population: 18_500 });

test('a body is found by its first letters and told apart by kind, place, population and SIREN', async () => {
  expect(await search('bru')).toMatchObject({
    summary: '1 structure trouvée',
    results: [{ id: bruz, name: 'Bruz', details: 'Commune · 35170 · 18\u202f500 habitants · SIREN 213\u202f500\u202f473' }],
  });
});

test('bodies that others entered by hand are never shown: they would tell who takes part', async () => {
  await parvis.system((ctx) => createOrganisation(ctx, { kind: 'hospital', name: 'Bruz Hôpital', siren: null, population: null, postcode: '35170' }));
  await parvis.system((ctx) => createOrganisation(ctx, { kind: 'commune', name: 'Bruz Imported', siren: null, population: 10, postcode: '35170' }, 'import'));
  expect((await search('bruz')).results.map(({ name }) => name)).toEqual(['Bruz']);
});

test('a SIRET typed in the search goes to the first site; nothing typed finds nothing', async () => {
  expect(await search('213 500 473 00018')).toMatchObject({ siret: '', results: [{ id: bruz }] });
  expect(await search('213 500 473 00011')).toMatchObject({ siret: '21350047300011', results: [{ id: bruz }] });
  expect(await search('  ')).toMatchObject({ summary: '', results: [] });
});
