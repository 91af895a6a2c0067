import { expect, test } from 'vitest';
import type { Company } from '#capabilities/organisations/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, paidOffer, someContacts } from '../registration-builders.ts';
import { companyResults } from '../sign-up/search-companies.server.ts';
import { register } from '../sign-up/register.server.ts';
import { chooseCompany } from './choose-company.server.ts';
import { describeOrganisation } from './choose-organisation.server.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { saveSite } from './edit-sites.server.ts';
import { saveContacts } from './save-contacts.server.ts';
import { saveOffer } from './save-offer.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const bruz = await directoryCommune(parvis);
const hospital: Company = { siren: '263500035', name: 'Centre hospitalier de Redon', kind: 'hospital', siret: '26350003500013', address: '8 avenue Gascon', postcode: '35600', city: 'Redon' };
const commune: Company = { ...hospital, siren: '213500473', name: 'Commune de Bruz', kind: 'commune', siret: '21350047300011' };

test('a body of the register becomes an organisation that says where it comes from', async () => {
  const visitor = browser(parvis);
  const draft = visitor.hash;
  expect(await visitor.run((ctx) => chooseCompany(ctx, { draft, company: hospital }))).toBe('manual');
  const kept = (await visitor.run((ctx) => draftByHash(ctx.db, draft)))?.data;
  expect(kept).toMatchObject({ organisation: { source: 'company_search', manual: { kind: 'hospital', siren: '263500035' } }, sites: [{ city: 'Redon', siret: '26350003500013' }] });
  const manual = { kind: 'hospital', name: hospital.name, siren: hospital.siren, postcode: '35600', city: 'Redon' };
  expect(await visitor.run((ctx) => describeOrganisation(ctx, { draft, typed: manual }))).toEqual([]);
  await visitor.run((ctx) => saveSite(ctx, { draft, place: 0, typed: aSite }));
  await visitor.run((ctx) => saveContacts(ctx, { draft, typed: someContacts }));
  await visitor.run((ctx) => saveOffer(ctx, { draft, typed: paidOffer }));
  await visitor.run((ctx) => register(ctx, { draft, confirmed: true }));
  const stored = await parvis.system((ctx) => ctx.db.selectFrom('organisation').select(['source', 'kind']).where('siren', '=', hospital.siren).execute());
  expect(stored).toEqual([{ source: 'company_search', kind: 'hospital' }]);
});

test('a name changed by hand is no longer the register’s', async () => {
  const visitor = browser(parvis);
  const draft = visitor.hash;
  await visitor.run((ctx) => chooseCompany(ctx, { draft, company: hospital }));
  await visitor.run((ctx) => describeOrganisation(ctx, { draft, typed: { kind: 'hospital', name: 'CH Redon', siren: hospital.siren, postcode: '35600', city: 'Redon' } }));
  expect((await visitor.run((ctx) => draftByHash(ctx.db, draft)))?.data.organisation).toMatchObject({ source: 'manual' });
});

test('what the directory holds is shown once and taken from there', async () => {
  const visitor = browser(parvis);
  const found = await visitor.run((ctx) => companyResults(ctx, { state: 'found', companies: [commune, hospital] }));
  expect(found.results.map(({ siren, details }) => [siren, details])).toEqual([['263500035', 'Hôpital public · 35600 Redon · SIREN 263\u202f500\u202f035']]);
  expect(await visitor.run((ctx) => chooseCompany(ctx, { draft: visitor.hash, company: commune }))).toBe('sites');
  expect((await visitor.run((ctx) => draftByHash(ctx.db, visitor.hash)))?.data.organisation).toMatchObject({ from: 'directory', id: bruz });
});

test('when the interface is busy or down, the page says so and nothing else changes', async () => {
  const visitor = browser(parvis);
  for (const state of ['busy', 'down'] as const) {
    const { summary, results } = await visitor.run((ctx) => companyResults(ctx, { state, companies: [] }));
    expect([summary.length > 20, results]).toEqual([true, []]);
  }
  await expect(visitor.run((ctx) => chooseCompany(ctx, { draft: visitor.hash, company: null }))).rejects.toMatchObject({ code: 'company_unknown' });
});
