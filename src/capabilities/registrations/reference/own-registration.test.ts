import { expect, test } from 'vitest';
import { siteReference } from '#capabilities/organisations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { draftByHash } from '../draft/drafts.queries.server.ts';
import { confirmSites, saveSite } from '../draft/edit-sites.server.ts';
import { saveContacts } from '../draft/save-contacts.server.ts';
import { saveOffer } from '../draft/save-offer.server.ts';
import { faultsByStep } from '../draft/check-draft.ts';
import { openEdition } from '../open-edition.server.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, freeOffer, registered, someContacts } from '../registration-builders.ts';
import { register } from '../sign-up/register.server.ts';
import { correctOwnSite, openOwnSite } from './correct-own-site.server.ts';
import { declareOwnNotice } from './declare-own-notice.server.ts';
import { openOwnRegistration } from './own-registration.server.ts';
import { signUpAgain } from './sign-up-again.server.ts';
import { versionLines } from './version-lines.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });

async function aBody() {
  const organisationId = await directoryCommune(parvis);
  await registered(parvis, organisationId, { sites: [{ ...aSite, hours: { mon: '8h30-12h', fri: '9h-17h' }, closures: '24/12/2026 - 02/01/2027', phones: '02 99 05 44 02' }] });
  return { organisationId, referent: await parvis.person('referent', organisationId) };
}

test('hours, closures and further numbers go from the sign-up to the site, as planning reads them', async () => {
  const { organisationId } = await aBody();
  const [site] = await parvis.system((ctx) => siteReference(ctx.db, { organisationIds: [organisationId] }));
  expect(site).toMatchObject({
    openingHours: { mon: [{ from: '08:30', to: '12:00' }], fri: [{ from: '09:00', to: '17:00' }] }, closures: [{ from: '2026-12-24', to: '2027-01-02' }],
    phone: '02 99 05 44 00', phones: ['02 99 05 44 02'], networks: [{ name: 'Facebook', url: 'https://facebook.com/bruz' }],
  });
});

test('the referent sees what was declared and what is missing, and corrects it; earlier values are kept and the journal knows', async () => {
  const { organisationId, referent } = await aBody();
  const before = await parvis.runAs(referent, (ctx) => openOwnRegistration(ctx, { organisationId }));
  expect(before).toMatchObject({ current: { edition: { fr: 'Édition 2027' }, state: 'submitted' }, mayCorrect: true, next: null, audits: 14 });
  const siteId = before.sites[0]?.site.id ?? '';
  const { site } = await parvis.runAs(referent, (ctx) => openOwnSite(ctx, { organisationId, siteId }));
  expect(site.hours.mon).toBe('8h30-12h');
  const correct = (typed: object) => parvis.runAs(referent, (ctx) => correctOwnSite(ctx, { organisationId, siteId, typed: { ...site, ...typed } }));
  expect(await correct({})).toEqual([]);
  await correct({ phone: '01 99 00 12 34', hours: { ...site.hours, mon: '' }, email: '' });
  const after = await parvis.runAs(referent, (ctx) => openOwnRegistration(ctx, { organisationId }));
  expect(after.sites[0]).toMatchObject({ missing: ['email'], site: { phone: '01 99 00 12 34' } });
  expect(after.versions).toMatchObject([{ siteName: 'Mairie', by: referent.actor.name }]);
  expect(versionLines(after.versions[0] ?? { changes: [] }, 'fr')).toEqual([
    'Téléphone de l’accueil\u202f: 02 99 05 44 00 → 01 99 00 12 34', 'Courriel de contact\u202f: contact@bruz.example → (vide)',
    'Horaires d’ouverture\u202f: Lundi 8h30-12h, Vendredi 9h-17h → Vendredi 9h-17h',
  ]);
  const events = await parvis.system((ctx) => ctx.db.selectFrom('event').select(['name', 'payload', 'actor_id']).where('subject_id', '=', siteId).execute());
  expect(events).toMatchObject([{ name: 'site.corrected', actor_id: referent.actor.personId, payload: { fields: ['phone', 'email', 'openingHours'] } }]);
  await expect(correct({ phone: 'mairie' })).rejects.toMatchObject({ fields: [{ field: 'sites.0.phone', code: 'phone_invalid' }] });
});

test('a reader reads and does not correct; another body’s people see nothing', async () => {
  const { organisationId, referent } = await aBody();
  const { sites } = await parvis.runAs(referent, (ctx) => openOwnRegistration(ctx, { organisationId }));
  const siteId = sites[0]?.site.id ?? '';
  const reader = await parvis.person('reader', organisationId);
  expect((await parvis.runAs(reader, (ctx) => openOwnRegistration(ctx, { organisationId }))).mayCorrect).toBe(false);
  await expect(parvis.runAs(reader, (ctx) => correctOwnSite(ctx, { organisationId, siteId, typed: aSite }))).rejects.toMatchObject({ code: 'not_allowed' });
  const stranger = await parvis.person('referent', await directoryCommune(parvis, { name: 'Pacé' }));
  await expect(parvis.runAs(stranger, (ctx) => openOwnSite(ctx, { organisationId, siteId }))).rejects.toMatchObject({ code: 'not_found' });
  expect(await parvis.runAs(stranger, (ctx) => openOwnRegistration(ctx, { organisationId }))).toMatchObject({ current: null, sites: [], contacts: [] });
});

test('the body declares its staff notice by the rules of the office, with day of posting and proof', async () => {
  const { organisationId, referent } = await aBody();
  const declare = (changes: object) => parvis.runAs(referent, (ctx) => declareOwnNotice(ctx, { organisationId, notifiedOn: '2026-11-20', bodyConsulted: 'CST', contactsAnnounced: '14', postedOn: '2026-11-23', proof: null, ...changes }));
  const proof = { sha256: 'a'.repeat(64), name: 'pv.pdf', type: 'application/pdf', bytes: 12 };
  await declare({ proof });
  const { notices } = await parvis.runAs(referent, (ctx) => openOwnRegistration(ctx, { organisationId }));
  expect(notices).toMatchObject([{ notifiedOn: '2026-11-20', contactsAnnounced: 14, postedOn: '2026-11-23', proof }]);
  await expect(declare({ notifiedOn: '2026-11-26', postedOn: '2026-12-01', contactsAnnounced: '0' })).rejects.toMatchObject({ fields: [{ field: 'notifiedOn' }, { field: 'contactsAnnounced' }, { field: 'postedOn', code: 'date_in_future' }] });
});

test('a body that returns confirms each section; its sites keep their identity and what changed is corrected', async () => {
  const organisationId = await directoryCommune(parvis);
  await parvis.system((ctx) => ctx.db.deleteFrom('registration_draft').execute());
  const first = await registered(parvis, organisationId);
  await parvis.system((ctx) => ctx.db.updateTable('registration').set({ edition_id: '2026' }).where('id', '=', first.registrationId).execute());
  const referent = await parvis.person('referent', organisationId);
  expect((await parvis.runAs(referent, (ctx) => openOwnRegistration(ctx, { organisationId }))).next).not.toBeNull();
  const hash = browser(parvis).hash;
  const asReferent = signedIn(referent, hash);
  expect(await parvis.app.run({ ...referent, locale: 'fr', draft: hash }, (ctx) => signUpAgain(ctx, { organisationId, draft: hash }))).toBe('sites');
  const data = await asReferent(async (ctx) => (await draftByHash(ctx.db, hash))?.data);
  expect(data).toMatchObject({ again: { edition: expect.stringContaining('Édition 2026') }, sites: [{ name: 'Mairie', phone: '02 99 05 44 00' }], contacts: { referent: { name: 'Anne Le Goff' } }, offer: { certified: 'no' } });
  const edition = await asReferent(async (ctx) => openEdition(ctx));
  if (!data || !edition) throw new Error('no draft');
  expect(Object.values(faultsByStep(data, edition)).flat().map(({ code }) => code)).toEqual(['section_to_confirm', 'section_to_confirm', 'section_to_confirm']);
  await asReferent((ctx) => saveSite(ctx, { draft: hash, place: 0, typed: { ...aSite, phone: '01 99 00 00 01' } }));
  expect(await asReferent((ctx) => confirmSites(ctx, { draft: hash }))).toEqual([]);
  await asReferent((ctx) => saveContacts(ctx, { draft: hash, typed: someContacts }));
  await asReferent((ctx) => saveOffer(ctx, { draft: hash, typed: freeOffer }));
  await asReferent((ctx) => register(ctx, { draft: hash, confirmed: true }));
  const sites = await parvis.system((ctx) => siteReference(ctx.db, { organisationIds: [organisationId] }));
  expect(sites.map(({ phone }) => phone)).toEqual(['01 99 00 00 01']);
});

test('without an account nothing is ever prefilled, whoever chooses the body', async () => {
  const { organisationId } = await aBody();
  const visitor = browser(parvis);
  await expect(visitor.run((ctx) => signUpAgain(ctx, { organisationId, draft: visitor.hash }))).rejects.toMatchObject({ code: 'not_allowed' });
});

/** A signed-in person on the public pages: own bodies, public sight. */
function signedIn(person: Person, draft: string) {
  return <T>(work: Parameters<typeof parvis.app.run<T>>[1]) => parvis.app.run({ actor: person.actor, scope: 'public', locale: 'fr', draft }, work);
}
