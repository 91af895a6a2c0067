import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune } from '../registration-builders.ts';
import { chooseOrganisation, describeOrganisation } from './choose-organisation.server.ts';
import { draftByHash } from './drafts.queries.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const draftOf = (hash: string) => parvis.system((ctx) => draftByHash(ctx.db, hash));

test('choosing a commune begins its town hall with what the directory knows', async () => {
  const visitor = browser(parvis);
  const organisationId = await directoryCommune(parvis);
  await visitor.run((ctx) => chooseOrganisation(ctx, { draft: visitor.hash, organisationId, siret: '' }));
  expect((await draftOf(visitor.hash))?.data.sites).toMatchObject([{ name: 'Mairie', city: 'Bruz', postcode: '35170', role: 'main' }]);
});

test('an id that the directory does not hold is refused', async () => {
  const visitor = browser(parvis);
  for (const organisationId of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
    await expect(visitor.run((ctx) => chooseOrganisation(ctx, { draft: visitor.hash, organisationId, siret: '' }))).rejects.toMatchObject({ code: 'organisation_unknown' });
  }
});

test('a municipal service entered by hand needs the population it serves; a hospital does not', async () => {
  const visitor = browser(parvis);
  const typed = { name: 'Médiathèque', siren: '213500473', postcode: '35170', city: 'Bruz' };
  const faults = (kind: string) => visitor.run((ctx) => describeOrganisation(ctx, { draft: visitor.hash, typed: { ...typed, kind } }));
  expect(await faults('library')).toEqual([{ field: 'population', code: 'population_needed' }]);
  expect(await faults('hospital')).toEqual([]);
  expect(await faults('castle')).toEqual([{ field: 'kind', code: 'choice_needed' }]);
});
