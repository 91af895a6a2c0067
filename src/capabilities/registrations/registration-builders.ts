import type { Locale } from '#core/shared/texts.ts';
import { searchKey, searchTokens } from '#capabilities/organisations/index.ts';
import { saveOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken, uuidv7 } from '#platform/ids.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { chooseOrganisation } from './draft/choose-organisation.server.ts';
import { saveSite } from './draft/edit-sites.server.ts';
import { saveContacts } from './draft/save-contacts.server.ts';
import { saveOffer } from './draft/save-offer.server.ts';
import { register } from './sign-up/register.server.ts';

/** What tests of registrations are made of: a body of the directory, a browser with its draft, a right answer per step. */
export const aDayOfSignUp = '2026-11-25T09:00:00Z';

export async function directoryCommune(test: TestApp, facts: { name?: string; population?: number } = {}): Promise<string> {
  const id = uuidv7();
  const name = facts.name ?? 'Bruz';
  await test.system((ctx) => saveOrganisations(ctx.db, [{
    id, kind: 'commune', name, siren: '213500473', inseeCode: '35047', population: facts.population ?? 18_500, departmentCode: '35',
    regionCode: '53', postcodes: ['35170'], source: 'directory', searchKey: searchKey(name), searchTokens: searchTokens([name], ['35170']),
  }]));
  return id;
}

export interface Browser {
  hash: string;
  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

let browsers = 0;

/** A visitor whose browser holds a draft token. */
export function browser(test: TestApp, locale: Locale = 'fr'): Browser {
  const hash = hashToken(`browser ${(browsers += 1)}`);
  return { hash, run: (work) => test.app.run({ ...test.visitor, locale, draft: hash }, work) };
}

export const aSite = { name: 'Mairie', role: 'main', address: '1 place du Docteur Joly', postcode: '35170', city: 'Bruz', phone: '02 99 05 44 00', email: 'contact@bruz.example', website: 'www.bruz.example', network1: 'facebook.com/bruz' };
export const someContacts = {
  referent: { name: 'Anne Le Goff', jobTitle: 'Responsable qualité', email: 'Anne.LeGoff@bruz.example', phone: '02 99 05 44 01' },
  decisionMaker: { name: 'Paul Martin', jobTitle: 'Directeur général', email: 'paul.martin@bruz.example' },
};
export const paidOffer = { formula: 'personalised', options: ['presentation'], certified: 'no' };
export const freeOffer = { formula: 'free', certified: 'no' };

/** Fills every step of a browser's draft rightly; `changes` replace whole steps. */
export async function fillDraft(visitor: Browser, organisationId: string, changes: { sites?: object[]; contacts?: object; offer?: object } = {}): Promise<void> {
  const draft = visitor.hash;
  await visitor.run((ctx) => chooseOrganisation(ctx, { draft, organisationId, siret: '' }));
  await fillSites(visitor, changes.sites ?? [aSite]);
  await visitor.run((ctx) => saveContacts(ctx, { draft, typed: changes.contacts ?? someContacts }));
  await visitor.run((ctx) => saveOffer(ctx, { draft, typed: changes.offer ?? paidOffer }));
}

/** Replaces the sites of a draft by those given. */
export async function fillSites(visitor: Browser, sites: readonly object[]): Promise<void> {
  const draft = visitor.hash;
  for (const [place, typed] of sites.entries()) await visitor.run((ctx) => saveSite(ctx, { draft, place, typed }));
}

/** A registration as a body sends it. Returns its key. */
export async function registered(test: TestApp, organisationId: string, changes: Parameters<typeof fillDraft>[2] = {}) {
  const visitor = browser(test);
  await fillDraft(visitor, organisationId, changes);
  const { reference } = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  const { id } = await test.system((ctx) => ctx.db.selectFrom('registration').select('id').where('reference', '=', reference).executeTakeFirstOrThrow());
  return { organisationId, registrationId: id, reference };
}
