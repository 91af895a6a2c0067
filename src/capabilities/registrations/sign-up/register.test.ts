import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { isProblem } from '#platform/http/problem.ts';
import { testApp } from '#tests/harness/app.ts';
import { describeOrganisation } from '../draft/choose-organisation.server.ts';
import { saveSite } from '../draft/edit-sites.server.ts';
import { saveContacts } from '../draft/save-contacts.server.ts';
import { saveOffer } from '../draft/save-offer.server.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, fillDraft, freeOffer, registered, someContacts } from '../registration-builders.ts';
import { register } from './register.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { system } = parvis;

const mailsTo = (recipient: string) => system((ctx) => ctx.db.selectFrom('mail_message').select(['subject', 'text_body', 'locale']).where('recipient', '=', recipient).execute());
const registrationsOf = (organisationId: string) => system((ctx) => ctx.db.selectFrom('registration').selectAll().where('organisation_id', '=', organisationId).execute());

test('a registration is written whole: sites, contacts, price, event and confirmations', async () => {
  const commune = await directoryCommune(parvis);
  const { reference } = await registered(parvis, commune);
  expect(reference).toMatch(/^P2027-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const [registration] = await registrationsOf(commune);
  expect(registration).toMatchObject({ state: 'submitted', formula: 'personalised', stratum: '10k-20k', kind: 'commune', total_cents: 246_000, quote_needed: false, reference });
  const written = await system(async (ctx) => ({
    sites: await ctx.db.selectFrom('site').selectAll().where('organisation_id', '=', commune).execute(),
    contacts: await ctx.db.selectFrom('registration_contact').selectAll().where('organisation_id', '=', commune).orderBy('role').execute(),
    events: await ctx.db.selectFrom('event').selectAll().where('organisation_id', '=', commune).execute(),
  }));
  expect(written.sites).toMatchObject([{ name: 'Mairie', phone: '02 99 05 44 00', website: 'https://www.bruz.example', department_code: '35', networks: [{ name: 'Facebook', url: 'https://facebook.com/bruz' }] }]);
  expect(written.contacts).toMatchObject([{ role: 'decision_maker', name: 'Paul Martin' }, { role: 'referent', email: 'anne.legoff@bruz.example' }]);
  expect(written.events).toMatchObject([{ name: 'registration.submitted', edition_id: '2027' }]);
  const [mail] = await mailsTo('anne.legoff@bruz.example');
  expect(mail?.text_body).toContain(reference);
  expect(mail?.text_body).toContain('2\u202f460,00');
  expect(await mailsTo('paul.martin@bruz.example')).toHaveLength(1);
});

test('sent twice, even at the same moment, it is one registration with one reference and one mail', async () => {
  const commune = await directoryCommune(parvis, { name: 'Pacé' });
  const visitor = browser(parvis);
  await fillDraft(visitor, commune, { contacts: { same: 'yes', referent: { name: 'Zoé', email: 'zoe@pace.example' } } });
  const send = () => visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(await registrationsOf(commune)).toHaveLength(1);
  expect(await mailsTo('zoe@pace.example')).toHaveLength(1);
});

test('once sent, the draft keeps nothing but the reference and whether it is drawn', async () => {
  const commune = await directoryCommune(parvis);
  const visitor = browser(parvis);
  await fillDraft(visitor, commune);
  const { reference } = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  const row = await system((ctx) => ctx.db.selectFrom('registration_draft').selectAll().where('token_hash', '=', visitor.hash).executeTakeFirstOrThrow());
  expect(row.data).toEqual({ sites: [], reference, drawn: false });
  await expect(visitor.run((ctx) => saveSite(ctx, { draft: visitor.hash, place: 0, typed: aSite }))).rejects.toMatchObject({ code: 'registration_sent' });
});

test('what is wrong anywhere is told all at once and nothing is written', async () => {
  const commune = await directoryCommune(parvis);
  const visitor = browser(parvis);
  await fillDraft(visitor, commune, { sites: [{ ...aSite, siret: '12345678901234' }], contacts: { ...someContacts, same: '', decisionMaker: { name: '', email: 'paul' } } });
  const refused = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true })).catch((thrown: unknown) => thrown);
  expect(isProblem(refused) && refused.fields.map((fault) => [fault.field, fault.code])).toEqual([
    ['sites.0.siret', 'siret_invalid'], ['decisionMaker.name', 'field_required'], ['decisionMaker.email', 'email_invalid'],
  ]);
  expect(await registrationsOf(commune)).toEqual([]);
});

test('it is not sent before the visitor confirms', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await expect(visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: false }))).rejects.toMatchObject({ code: 'confirmation_needed' });
});

test('a body that already takes part gets the same answer as any other: nobody learns who is in', async () => {
  const commune = await directoryCommune(parvis, { name: 'Vern' });
  await registered(parvis, commune);
  await registered(parvis, commune);
  expect(await registrationsOf(commune)).toHaveLength(2);
});

test('several sites need a quotation', async () => {
  const commune = await directoryCommune(parvis, { name: 'Chartres', population: 900 });
  await registered(parvis, commune, { sites: [aSite, { ...aSite, name: 'Médiathèque', role: 'annex' }], offer: { ...freeOffer, counter: ['1'] } });
  expect(await registrationsOf(commune)).toMatchObject([{ quote_needed: true, stratum: 'under-2k', options: ['counter'], total_cents: 0 }]);
  const sites = await system((ctx) => ctx.db.selectFrom('registration_site as rs').innerJoin('site as s', 's.id', 'rs.site_id').select(['s.name', 'rs.counter_visit']).where('rs.organisation_id', '=', commune).orderBy('s.name').execute());
  expect(sites).toEqual([{ name: 'Mairie', counter_visit: false }, { name: 'Médiathèque', counter_visit: true }]);
});

test('a hospital entered by hand pays the annex price and is compared with hospitals', async () => {
  const visitor = browser(parvis, 'en');
  const faults = await visitor.run((ctx) => describeOrganisation(ctx, { draft: visitor.hash, typed: { kind: 'hospital', name: 'CH de Redon', siren: '263500035', postcode: '35600', city: 'Redon' } }));
  expect(faults).toEqual([]);
  const draft = visitor.hash;
  await visitor.run((ctx) => saveSite(ctx, { draft, place: 0, typed: aSite }));
  await visitor.run((ctx) => saveContacts(ctx, { draft, typed: { same: 'yes', referent: { name: 'Ann', email: 'ann@ch.example' } } }));
  await visitor.run((ctx) => saveOffer(ctx, { draft, typed: { formula: 'personalised', certified: 'yes', certification: 'HAS' } }));
  await visitor.run((ctx) => register(ctx, { draft, confirmed: true }));
  const rows = await system((ctx) => ctx.db.selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id').select(['r.stratum', 'r.total_cents', 'r.locale', 'o.source', 'o.department_code']).where('o.name', '=', 'CH de Redon').execute());
  expect(rows).toEqual([{ stratum: 'all', total_cents: 118_800, locale: 'en', source: 'manual', department_code: '35' }]);
  expect((await mailsTo('ann@ch.example'))[0]).toMatchObject({ locale: 'en', subject: expect.stringContaining('received') });
});

test('nobody signs up outside the dates of the edition', async () => {
  const late = await testApp({ clock: fixedClock('2027-03-16T09:00:00Z') });
  const visitor = browser(late);
  await expect(fillDraft(visitor, await directoryCommune(late))).rejects.toMatchObject({ code: 'registration_closed' });
});

test('a draft is seen by its own browser only', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const seen = await browser(parvis).run((ctx) => ctx.db.selectFrom('registration_draft').select('token_hash').execute());
  expect(seen).toEqual([]);
});
