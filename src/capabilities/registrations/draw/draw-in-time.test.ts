import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { registrationFacts } from '../file-link/registration-facts.queries.server.ts';
import { makeFileLink } from '../file-link/make-file-link.server.ts';
import { editionById } from '../open-edition.server.ts';
import { ownRegistrations } from '../reference/reference.queries.server.ts';
import { directoryCommune, freeOffer, registered } from '../registration-builders.ts';
import { answerBodies } from './answer-bodies.server.ts';
import { commitDraw } from './commit-draw.server.ts';
import { readDraw } from './draw.queries.server.ts';
import { enterBeacon } from './enter-beacon.server.ts';
import { freezeInTime } from './freeze-in-time.server.ts';
import { freezeList } from './freeze-list.server.ts';
import { makeDraw } from './make-draw.server.ts';
import { publicDraw } from './public-draw.server.ts';

const editionId = '2027';
async function aDraw() {
  const clock = { instant: '2026-11-25T09:00:00Z', now: () => new Date(clock.instant), today: () => fixedClock(clock.instant).today() };
  const parvis = await testApp({ clock });
  const operator = await parvis.person('operator');
  const office = <T>(instant: string, work: (ctx: Ctx) => Promise<T>) => { clock.instant = instant; return parvis.runAs(operator, work); };
  const email = 'rose@ville.example';
  const key = await registered(parvis, await directoryCommune(parvis, { population: 900 }), { offer: freeOffer, contacts: { same: 'yes', referent: { name: 'Rose Lambert', email } } });
  await office('2027-01-15T09:00:00Z', (ctx) => commitDraw(ctx, editionId));
  return { clock, parvis, office, key, email };
}

test('the list is frozen by itself once its last day is over, and the draw shows nothing to its bodies before the day announced', async () => {
  const { clock, parvis, office, key, email } = await aDraw();
  const { system } = parvis;
  const list = () => system(async (ctx) => (await readDraw(ctx.db, editionId)).list);
  clock.instant = '2027-03-01T20:00:00Z';
  await system(freezeInTime);
  expect(await list()).toBeNull();
  clock.instant = '2027-03-01T23:05:00Z';
  await system(freezeInTime);
  await system(freezeInTime);
  expect((await list())?.candidates).toHaveLength(1);

  await expect(office('2027-03-06T20:00:00Z', (ctx) => enterBeacon(ctx, { editionId, value: '3-12-27-33-41-7', again: '3-12-27-33-42-7' }))).rejects.toMatchObject({ fields: [{ field: 'again', code: 'draw_beacon_differs' }] });
  await office('2027-03-06T20:00:00Z', (ctx) => enterBeacon(ctx, { editionId, value: '41 03 12 33 27 07', again: '3-12-27-33-41-7' }));
  expect(await system(async (ctx) => (await readDraw(ctx.db, editionId)).beacon?.value)).toBe('3-12-27-33-41-7');
  await system((ctx) => makeDraw(ctx, editionId));

  const url = await system((ctx) => makeFileLink(ctx, { ...key, contactRole: 'referent', edition: editionById(ctx, editionId), locale: 'fr' }));
  const file = hashToken(url.split('/').at(-1) ?? '');
  const byLink = () => parvis.app.run({ ...parvis.visitor, scope: 'registrant', locale: 'fr', file }, async (ctx) => ({
    state: (await registrationFacts(ctx.db, key))?.state, decisions: (await ctx.db.selectFrom('registration_decision').select('decision').execute()).length,
  }));
  const bySpace = () => parvis.app.run({ actor: { ...parvis.visitor.actor, organisationIds: [key.organisationId] }, scope: 'participant', locale: 'fr' }, async (ctx) => (await ownRegistrations(ctx.db, key.organisationId))[0]?.state);
  const mayEnter = () => system(async (ctx) => (await ctx.db.selectFrom('person').select('id').where('email', '=', email).execute()).length);
  expect([await byLink(), await bySpace(), await mayEnter()]).toEqual([{ state: 'submitted', decisions: 0 }, 'submitted', 0]);
  expect(await office('2027-03-07T09:00:00Z', async (ctx) => (await registrationFacts(ctx.db, key))?.state)).toBe('accepted');
  clock.instant = '2027-03-10T07:00:00Z';
  await system(answerBodies);
  expect([await byLink(), await bySpace(), await mayEnter()]).toEqual([{ state: 'accepted', decisions: 1 }, 'accepted', 1]);
});

test('a list that missed its days is frozen late with a public value of a day to come, and both are published', async () => {
  const { parvis, office } = await aDraw();
  const late = (on: string, instant = '2027-03-08T09:00:00Z') => office(instant, (ctx) => freezeList(ctx, editionId, { beaconOn: on, reason: 'Loto du 13 mars\u202f: serveur arrêté.' }));
  await office('2027-03-08T09:00:00Z', (ctx) => freezeInTime(ctx));
  await expect(office('2027-03-08T09:00:00Z', (ctx) => freezeList(ctx, editionId))).rejects.toMatchObject({ code: 'draw_list_late' });
  await expect(late('2027-03-08')).rejects.toMatchObject({ fields: [{ field: 'beaconOn', code: 'draw_beacon_past' }] });
  await late('2027-03-13');
  const shown = await parvis.runAs(parvis.visitor, (ctx) => publicDraw(ctx, editionId));
  expect(shown.state.postponed).toEqual({ on: '2027-03-13', reason: 'Loto du 13 mars\u202f: serveur arrêté.' });
  expect(shown.edition.draw.beacon.on).toBe('2027-03-13');
  await expect(office('2027-03-12T09:00:00Z', (ctx) => enterBeacon(ctx, { editionId, value: '3-12-27-33-41-7' }))).rejects.toMatchObject({ code: 'draw_beacon_early' });
  await office('2027-03-13T20:00:00Z', (ctx) => enterBeacon(ctx, { editionId, value: '3-12-27-33-41-7' }));
});
