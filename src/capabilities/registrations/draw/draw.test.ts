import { expect, test } from 'vitest';
import { verifyDraw } from '#core/draw/verify-draw.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { withdrawRegistration } from '../office/withdraw-registration.server.ts';
import { directoryCommune, freeOffer, registered } from '../registration-builders.ts';
import { answerBodies } from './answer-bodies.server.ts';
import { candidateRows, waitingList } from './candidates.queries.server.ts';
import { commitDraw } from './commit-draw.server.ts';
import { sha256 } from './draw-chance.server.ts';
import { readDraw, secretSeed } from './draw.queries.server.ts';
import { enterBeacon } from './enter-beacon.server.ts';
import { freezeList } from './freeze-list.server.ts';
import { giveNextPlace } from './give-next-place.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { makeDraw } from './make-draw.server.ts';

// One draw from its commitment to its answers, on a clock that the tests move: each test goes on where the last ended.
const clock = { instant: '2026-11-25T09:00:00Z', now: () => new Date(clock.instant), today: () => fixedClock(clock.instant).today() };
const parvis = await testApp({ clock });
const { system, runAs, visitor } = parvis;
const operator = await parvis.person('operator');
const office = <T>(work: (ctx: Ctx) => Promise<T>) => runAs(operator, work);
const editionId = '2027';
const beacon = '3-12-27-33-41-7';
const canary = 'Canarigny';

async function signUp(count: number, offer: object = freeOffer) {
  const keys = [];
  for (let i = 0; i < count; i++) {
    const body = await directoryCommune(parvis, { name: `${canary}-${i}-les-Bains`, population: [900, 5000, 15_000][i % 3] ?? 900 });
    keys.push(await registered(parvis, body, { offer, contacts: { same: 'yes', referent: { name: `${canary} Dupont`, email: `referent.${body}@canari.example` } } }));
  }
  return keys;
}

const stateOf = ({ registrationId }: { registrationId: string }) =>
  system(async (ctx) => (await ctx.db.selectFrom('registration').select('state').where('id', '=', registrationId).executeTakeFirstOrThrow()).state);
const mails = (template: string) => system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'text_body', 'locale']).where('template', '=', template).execute());
const outcome = () => system((ctx) => candidateRows(ctx.db, editionId));

const free = await signUp(8);
const [paid] = await signUp(1, { formula: 'personalised', certified: 'no' });

test('without a commitment no list is frozen, and only those who decide commit', async () => {
  await expect(office((ctx) => freezeList(ctx, editionId))).rejects.toMatchObject({ code: 'draw_not_committed' });
  const dpo = await parvis.person('dpo');
  await expect(runAs(dpo, (ctx) => commitDraw(ctx, editionId))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('the fingerprint of the seed is public, the seed itself is not, even for the operator', async () => {
  await office((ctx) => commitDraw(ctx, editionId));
  const { commitment } = await runAs(visitor, (ctx) => readDraw(ctx.db, editionId));
  const seed = await system((ctx) => secretSeed(ctx.db, editionId));
  expect(sha256(seed ?? '')).toBe(commitment?.seedHash);
  expect(await office((ctx) => secretSeed(ctx.db, editionId))).toBeNull();
  expect(await runAs(visitor, (ctx) => secretSeed(ctx.db, editionId))).toBeNull();
});

test('a seed is committed to once, and never after the list has closed', async () => {
  await expect(office((ctx) => commitDraw(ctx, editionId))).rejects.toMatchObject({ code: 'draw_step_done' });
  await expect(office((ctx) => commitDraw(ctx, '2026'))).rejects.toMatchObject({ code: 'draw_commit_late' });
});

test('the list closes after the last day of sign-up for the draw and before the public value can be known', async () => {
  clock.instant = '2027-03-01T20:00:00Z';
  await expect(office((ctx) => freezeList(ctx, editionId))).rejects.toMatchObject({ code: 'draw_list_early' });
  clock.instant = '2027-03-06T08:00:00Z';
  await expect(office((ctx) => freezeList(ctx, editionId))).rejects.toMatchObject({ code: 'draw_list_late' });
  clock.instant = '2027-03-02T08:00:00Z';
  await office((ctx) => freezeList(ctx, editionId));
  await expect(office((ctx) => freezeList(ctx, editionId))).rejects.toMatchObject({ code: 'draw_step_done' });
});

test('each body on the list learns its number and the fingerprint of the list; a body that paid is not on it', async () => {
  const rows = await outcome();
  expect(rows.map(({ registrationId }) => registrationId).toSorted()).toEqual(free.map(({ registrationId }) => registrationId).toSorted());
  const { list } = await runAs(visitor, (ctx) => readDraw(ctx.db, editionId));
  const told = await mails('draw-number');
  expect(told).toHaveLength(8);
  for (const { number } of rows) expect(told.filter(({ text_body }) => text_body.includes(number) && text_body.includes(list?.hash ?? '?'))).toHaveLength(1);
  expect(sha256(list?.text ?? '')).toBe(list?.hash);
});

test('the public value is typed on its day, in its form, and completes the draw', async () => {
  await expect(office((ctx) => enterBeacon(ctx, { editionId, value: beacon }))).rejects.toMatchObject({ code: 'draw_beacon_early' });
  clock.instant = '2027-03-06T20:30:00Z';
  await expect(office((ctx) => enterBeacon(ctx, { editionId, value: 'sept' }))).rejects.toMatchObject({ fields: [{ field: 'value', code: 'draw_beacon_form' }] });
  await expect(system((ctx) => makeDraw(ctx, editionId))).rejects.toMatchObject({ code: 'draw_not_frozen' });
  await office((ctx) => enterBeacon(ctx, { editionId, value: beacon }));
  await expect(office((ctx) => enterBeacon(ctx, { editionId, value: '1-2-3-4-5-6' }))).rejects.toMatchObject({ code: 'draw_step_done' });
});

test('a body that withdrew after the list closed keeps its drawn number and gets nothing', async () => {
  const [gone] = free;
  await office((ctx) => withdrawRegistration(ctx, { ...must(gone), reason: 'À sa demande' }));
  await system((ctx) => ctx.db.updateTable('registration').set({ state: 'waiting' }).where('id', '=', must(free[1]).registrationId).execute());
  await system((ctx) => makeDraw(ctx, editionId));
  expect(await stateOf(must(gone))).toBe('withdrawn');
  for (const one of free.slice(1)) expect(await stateOf(one)).toBe('accepted');
  expect(await stateOf(must(paid))).toBe('submitted');
});

test('anybody replays the draw from the published file, in which nothing names a body', async () => {
  const { result } = await runAs(visitor, (ctx) => readDraw(ctx.db, editionId));
  expect(Object.values(verifyDraw(must(result).file, sha256)).every(Boolean)).toBe(true);
  const published = await publicTexts();
  expect(published).toContain(beacon);
  for (const secret of [canary, '@', ...free.flatMap(({ organisationId, registrationId, reference }) => [organisationId, registrationId, reference])]) expect(published).not.toContain(secret);
});

test('neither the public nor another body sees who took part', async () => {
  const stranger = await parvis.person('referent', await directoryCommune(parvis));
  for (const who of [visitor, stranger]) {
    expect(await runAs(who, (ctx) => ctx.db.selectFrom('draw_candidate').selectAll().execute())).toEqual([]);
    expect(await runAs(who, (ctx) => ctx.db.selectFrom('draw_outcome').selectAll().execute())).toEqual([]);
    expect(await runAs(who, (ctx) => ctx.db.selectFrom('draw_answer').selectAll().execute())).toEqual([]);
  }
  const own = await parvis.person('referent', must(free[1]).organisationId);
  expect(await runAs(own, (ctx) => ctx.db.selectFrom('draw_candidate').select('registration_id').execute())).toEqual([{ registration_id: must(free[1]).registrationId }]);
});

test('a draw is made once: asked again it changes nothing', async () => {
  const before = await runAs(visitor, (ctx) => readDraw(ctx.db, editionId));
  await system((ctx) => makeDraw(ctx, editionId));
  expect(await runAs(visitor, (ctx) => readDraw(ctx.db, editionId))).toEqual(before);
});

test('answers leave on the day announced, each once, and not to a body that has withdrawn', async () => {
  await system(answerBodies);
  expect(await mails('draw-place')).toEqual([]);
  clock.instant = '2027-03-10T07:00:00Z';
  await Promise.all([system(answerBodies), system(answerBodies)]);
  clock.instant = '2027-03-11T07:00:00Z';
  await system(answerBodies);
  const told = await mails('draw-place');
  expect(told).toHaveLength(7);
  expect(new Set(told.map(({ recipient }) => recipient)).size).toBe(7);
  expect(await mails('registration-accepted')).toEqual([]);
});

test('a free registration after the draw goes to the end of the waiting list, and a place given back to its first', async () => {
  const [first, second] = await signUp(2);
  for (const key of [must(first), must(second)]) {
    await system((ctx) => joinWaitingList(ctx, { editionId, formula: 'free', organisationId: key.organisationId, subjectId: key.registrationId }));
  }
  const waiting = () => office((ctx) => waitingList(ctx.db, editionId, ['free']));
  expect((await waiting()).map(({ registrationId }) => registrationId)).toEqual([must(first).registrationId, must(second).registrationId]);
  await expect(office((ctx) => giveNextPlace(ctx, { editionId, registrationId: must(second).registrationId }))).rejects.toMatchObject({ code: 'draw_next_changed' });
  await office((ctx) => giveNextPlace(ctx, { editionId, registrationId: must(first).registrationId }));
  expect(await stateOf(must(first))).toBe('accepted');
  expect((await waiting()).map(({ registrationId }) => registrationId)).toEqual([must(second).registrationId]);
});

/** Everything that a visitor can read of draws, as text. */
function publicTexts(): Promise<string> {
  return runAs(visitor, async ({ db }) => JSON.stringify([
    await db.selectFrom('draw_commitment').selectAll().execute(), await db.selectFrom('draw_list').selectAll().execute(),
    await db.selectFrom('draw_beacon').selectAll().execute(), await db.selectFrom('draw_result').selectAll().execute(),
  ]));
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}
