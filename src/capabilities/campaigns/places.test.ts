import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, anEvaluator, editionId, idOf } from '#tests/harness/builders.ts';
import { insertSites, saveOrganisations, searchKey, searchTokens } from '#capabilities/organisations/index.server.ts';
import { uuidFromName } from '#platform/ids.ts';
import { eligibleEvaluators } from './index.evaluators.server.ts';
import { placesOfSites } from './places.server.ts';
import { saveProfileRow } from './evaluators/profile/profile.queries.server.ts';

const parvis = await testApp();
const { system } = parvis;
const body = (name: string, kind: string, facts: { inseeCode?: string; siren?: string; postcodes?: string[]; population?: number; departmentCode?: string }) => ({
  id: uuidFromName('place test', name), kind, name, siren: facts.siren ?? null, inseeCode: facts.inseeCode ?? null, population: facts.population ?? null, departmentCode: facts.departmentCode ?? '35',
  regionCode: null, postcodes: facts.postcodes ?? [], source: 'directory' as const, searchKey: searchKey(name), searchTokens: searchTokens([name], []),
});

test('a commune stands where it is; other bodies where their postcode and town say, else in the middle of what they serve', async () => {
  const towns = [
    body('Rennes', 'commune', { inseeCode: '35238', postcodes: ['35000', '35200'], population: 220_000 }),
    body('Fougères', 'commune', { inseeCode: '35115', postcodes: ['35300'], population: 20_000 }),
    body('Lécousse', 'commune', { inseeCode: '35150', postcodes: ['35133'], population: 3000 }),
    body('La Chapelle-Janson', 'commune', { inseeCode: '35062', postcodes: ['35133'], population: 1400 }),
  ];
  const others = [
    { of: body('CHU', 'hospital', {}), postcode: '35000', city: 'RENNES' },
    { of: body('Clinique', 'hospital', {}), postcode: '35133', city: 'Lecousse' },
    { of: body('Agence', 'hospital', {}), postcode: '35133', city: 'Bourg' },
    { of: body('Rennes Métropole', 'intercommunal', { siren: '243500139' }), postcode: null, city: null },
    { of: body('Office', 'hospital', {}), postcode: '35999', city: null },
  ];
  const places = await system(async (ctx) => {
    await saveOrganisations(ctx.db, [...towns, ...others.map(({ of }) => of)]);
    const site = (organisationId: string, postcode: string | null, city: string | null) => ({
      organisationId, id: uuidFromName('place site', organisationId), name: 'Site', role: 'main' as const, departmentCode: '35', phone: null, email: null, website: null, address: null, postcode, city, networks: [],
    });
    await insertSites(ctx.db, [site(towns[1]?.id ?? '', '75001', 'Paris'), ...others.map(({ of, postcode, city }) => site(of.id, postcode, city))]);
    return placesOfSites(ctx, [towns[1]?.id ?? '', ...others.map(({ of }) => of.id)]);
  });
  const at = (name: string) => {
    const id = uuidFromName('place test', name);
    return places.get(`${id}/${uuidFromName('place site', id)}`);
  };
  expect(at('Fougères')).toEqual({ latitude: expect.closeTo(48.35, 1), longitude: expect.closeTo(-1.2, 1) });
  expect(at('CHU')).toEqual({ latitude: 48.112, longitude: -1.674 });
  expect(at('Clinique')).toEqual({ latitude: expect.closeTo(48.36, 1), longitude: expect.closeTo(-1.21, 1) });
  expect(at('Agence')).toEqual({ ...at('Clinique'), approximate: true });
  expect(at('Rennes Métropole')).toMatchObject({ latitude: expect.closeTo(48.1, 1), approximate: true });
  expect(at('Office')).toEqual({ latitude: 48.112, longitude: -1.674, approximate: true });
});

test('a home is the middle of its commune and no nearer; distances end where the person said, or where no vehicle goes', async () => {
  await system((ctx) => aPanel(ctx, [{}]));
  const [said, walker, silent] = await Promise.all([anEvaluator(parvis, { inseeCode: '35238', departmentCode: '35' }), anEvaluator(parvis, { inseeCode: '35238', departmentCode: '35' }), anEvaluator(parvis, { inseeCode: '35238', departmentCode: '35' })]);
  const found = await system(async (ctx) => {
    await saveProfileRow(ctx.db, idOf(said), { hasVehicle: true, travelKm: 45 }, ctx.clock.now());
    await saveProfileRow(ctx.db, idOf(walker), { hasVehicle: false }, ctx.clock.now());
    return new Map((await eligibleEvaluators(ctx, editionId)).map((evaluator) => [evaluator.id, evaluator]));
  });
  expect(found.get(idOf(said))).toMatchObject({ place: { latitude: 48.112, longitude: -1.674 }, reach: { km: 45, why: 'said' } });
  expect(found.get(idOf(walker))).toMatchObject({ reach: { km: 60, why: 'no_vehicle' } });
  expect(found.get(idOf(silent))).toMatchObject({ reach: null });
});
