import { expect, test } from 'vitest';
import { saveOrganisations } from '#capabilities/organisations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { drawDesk } from '../draw/draw-desk.server.ts';
import { openRegistrationFile } from '../office/open-registration-file.server.ts';
import { everyRegistration } from '../office/participants.queries.server.ts';
import { prepareBulk } from '../office/prepare-bulk.server.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, freeOffer, registered, someContacts } from '../registration-builders.ts';
import { register } from '../sign-up/register.server.ts';
import { describeOrganisation } from './choose-organisation.server.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { saveSite } from './edit-sites.server.ts';
import { saveContacts } from './save-contacts.server.ts';
import { saveOffer } from './save-offer.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');
const bruz = await directoryCommune(parvis);
const manual = { kind: 'commune', name: 'VILLE DE BRUZ', siren: '213 500 473', postcode: '35170', city: 'Bruz', population: '18500' };

/** A registration typed by hand; `kind` decides whether the directory knows it. */
async function typedByHand(kind: string): Promise<{ organisationId: string; registrationId: string }> {
  const visitor = browser(parvis);
  const draft = visitor.hash;
  expect(await visitor.run((ctx) => describeOrganisation(ctx, { draft, typed: { ...manual, kind } }))).toEqual([]);
  await visitor.run((ctx) => saveSite(ctx, { draft, place: 0, typed: aSite }));
  await visitor.run((ctx) => saveContacts(ctx, { draft, typed: someContacts }));
  await visitor.run((ctx) => saveOffer(ctx, { draft, typed: freeOffer }));
  const { reference } = await visitor.run((ctx) => register(ctx, { draft, confirmed: true }));
  const row = await parvis.system((ctx) => ctx.db.selectFrom('registration').select(['id', 'organisation_id']).where('reference', '=', reference).executeTakeFirstOrThrow());
  return { organisationId: row.organisation_id, registrationId: row.id };
}

test('a body typed by hand whose SIREN and kind are in the directory is that body', async () => {
  const visitor = browser(parvis);
  await visitor.run((ctx) => describeOrganisation(ctx, { draft: visitor.hash, typed: manual }));
  expect((await visitor.run((ctx) => draftByHash(ctx.db, visitor.hash)))?.data.organisation).toEqual({ from: 'directory', id: bruz, siren: '213500473' });
  expect(await typedByHand('commune')).toMatchObject({ organisationId: bruz });
});

test('of another kind it stays apart, and the office is warned in the file, in bulk and at the draw', async () => {
  const first = await registered(parvis, bruz, { offer: freeOffer });
  const second = await typedByHand('hospital');
  expect(second.organisationId).not.toBe(bruz);
  const file = await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, second));
  expect(file.twins.map(({ id }) => id)).toContain(first.registrationId);
  const { can } = await parvis.runAs(operator, (ctx) => prepareBulk(ctx, { action: 'note', filter: { ...everyRegistration('2027'), ids: [second.registrationId] } }));
  expect(can.map(({ twin }) => twin)).toEqual([true]);
  const desk = await parvis.runAs(operator, (ctx) => drawDesk(ctx, '2027'));
  expect(desk.twins.map(({ registrationId }) => registrationId)).toEqual(expect.arrayContaining([first.registrationId, second.registrationId]));
});

test('who took part under the same SIREN is no newcomer', async () => {
  const siren = '217500016';
  const [old, fresh] = [uuidv7(), uuidv7()];
  await parvis.system((ctx) => saveOrganisations(ctx.db, [old, fresh].map((id, i) => ({
    id, kind: i === 0 ? 'commune' : 'hospital', name: `Structure ${i}`, siren, inseeCode: null, population: 900, departmentCode: '75', regionCode: '11', postcodes: ['75001'],
    source: 'directory' as const, searchKey: `structure ${i}`, searchTokens: [],
  }))));
  const earlier = await registered(parvis, old, { offer: freeOffer });
  await parvis.system((ctx) => ctx.db.updateTable('registration').set({ edition_id: '2026', state: 'accepted' }).where('id', '=', earlier.registrationId).execute());
  const key = await registered(parvis, fresh, { offer: freeOffer });
  expect((await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, key))).body.newcomer).toBe(false);
});
