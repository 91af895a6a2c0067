import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { directoryCommune, freeOffer, registered } from '../registration-builders.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const { runAs, system, visitor } = parvis;
const own = await registered(parvis, await directoryCommune(parvis, { population: 900 }), { offer: freeOffer });
const other = await registered(parvis, await directoryCommune(parvis, { population: 900 }), { offer: freeOffer });
const referent = await parvis.person('referent', own.organisationId);
// A request that names bodies but looks with another sight.
const stray: Person = { actor: referent.actor, scope: 'public' };
const refused = /row-level security|can only be withdrawn/;

const linkTo = (who: Person, { organisationId, registrationId }: typeof own) => runAs(who, (ctx) => ctx.db.insertInto('file_link').values({
  organisation_id: organisationId, id: ctx.ids.next(), registration_id: registrationId, contact_role: 'referent',
  token_hash: createHash('sha256').update(ctx.ids.next()).digest('hex'), made_at: ctx.clock.now(), expires_at: ctx.clock.now(),
}).execute());

test('a visitor makes no link to a registration that was there before, and a body only to its own', async () => {
  await expect(linkTo(visitor, own)).rejects.toThrow(refused);
  await expect(linkTo(referent, other)).rejects.toThrow(refused);
  await linkTo(referent, own);
});

test('nobody adds a step to a request that was there before', async () => {
  const request = await system(async (ctx) => {
    const id = ctx.ids.next();
    await ctx.db.insertInto('privacy_request').values({ id, kind: 'access', state: 'open', identity: 'mail', email: 'a@b.example', locale: 'fr', asked_at: ctx.clock.now(), due_on: '2026-12-25' }).execute();
    return id;
  });
  for (const who of [visitor, referent]) {
    await expect(runAs(who, (ctx) => ctx.db.insertInto('privacy_step').values({ id: ctx.ids.next(), request_id: request, step: 'asked', taken_at: ctx.clock.now() }).execute())).rejects.toThrow(refused);
  }
});

test('a body takes an accepted quotation back, and does not refuse it afterwards', async () => {
  const id = await system(async (ctx) => {
    const quote = ctx.ids.next();
    await ctx.db.insertInto('quote').values({
      organisation_id: own.organisationId, id: quote, registration_id: own.registrationId, edition_id: '2027', state: 'accepted', reference: 'D-1', locale: 'fr', net_cents: 100, vat_cents: 20, gross_cents: 120,
      lines: '[]', buyer: '{}', valid_until: '2027-01-31', version: 1,
    }).execute();
    return quote;
  });
  const turn = (state: string) => runAs(referent, (ctx) => ctx.db.updateTable('quote').set({ state }).where('id', '=', id).execute());
  await expect(turn('refused')).rejects.toThrow(refused);
  await turn('withdrawn');
});

test('an outcome of the draw is read by its own body once it was told, in no other sight', async () => {
  const key = { organisation_id: own.organisationId, registration_id: own.registrationId };
  await system(async ({ db, clock }) => {
    await db.insertInto('draw_commitment').values({ edition_id: '2027', seed_hash: 'a'.repeat(64), rules: '{}', committed_at: clock.now() }).execute();
    await db.insertInto('draw_list').values({ edition_id: '2027', list: '', list_hash: 'a'.repeat(64), given_before: 0, frozen_at: clock.now() }).execute();
    await db.insertInto('draw_candidate').values({ ...key, edition_id: '2027', number: '0123456789ab', stratum: 'x', newcomer: true }).execute();
    await db.insertInto('draw_outcome').values({ ...key, place: true, rank: 1 }).execute();
  });
  const read = (who: Person) => runAs(who, async ({ db }) => [(await db.selectFrom('draw_candidate').selectAll().execute()).length, (await db.selectFrom('draw_outcome').selectAll().execute()).length]);
  expect(await read(referent)).toEqual([1, 0]);
  await system(({ db, clock }) => db.insertInto('draw_answer').values({ ...key, answered_at: clock.now() }).execute());
  expect(await read(referent)).toEqual([1, 1]);
  expect(await read(stray)).toEqual([0, 0]);
  expect(await read({ actor: referent.actor, scope: 'evaluator' })).toEqual([0, 0]);
});

test('versions of a site are read and added by its own body in its own space only', async () => {
  const siteId = await system(async ({ db, ids }) => {
    const id = ids.next();
    const [site] = await db.selectFrom('site').select('id').where('organisation_id', '=', own.organisationId).execute();
    await db.insertInto('site_version').values({ organisation_id: own.organisationId, id, site_id: site?.id ?? '', changes: '[]' }).execute();
    return site?.id ?? '';
  });
  const seen = (who: Person) => runAs(who, async ({ db }) => (await db.selectFrom('site_version').select('id').execute()).length);
  expect(await seen(referent)).toBe(1);
  expect(await seen(stray)).toBe(0);
  await expect(runAs({ actor: referent.actor, scope: 'evaluator' }, ({ db, ids }) => db.insertInto('site_version').values({ organisation_id: own.organisationId, id: ids.next(), site_id: siteId, changes: '[]' }).execute())).rejects.toThrow(refused);
});
