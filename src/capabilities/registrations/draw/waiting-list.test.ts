import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp } from '#tests/harness/app.ts';
import { withdrawRegistration } from '../office/withdraw-registration.server.ts';
import { directoryCommune, freeOffer, registered } from '../registration-builders.ts';
import { answerBodies } from './answer-bodies.server.ts';
import { candidateRows, waitingList } from './candidates.queries.server.ts';
import { commitDraw } from './commit-draw.server.ts';
import { readDraw } from './draw.queries.server.ts';
import { enterBeacon } from './enter-beacon.server.ts';
import { freezeList } from './freeze-list.server.ts';
import { giveNextPlace } from './give-next-place.server.ts';
import { makeDraw } from './make-draw.server.ts';

// An edition like the next one, with three places for nine bodies.
const dataDir = mkdtempSync(join(tmpdir(), 'parvis-draw-'));
cpSync('data', dataDir, { recursive: true });
const editionFile = join(dataDir, 'editions/2027/edition.yaml');
writeFileSync(editionFile, readFileSync(editionFile, 'utf8').replace(/free_places: \d+/, 'free_places: 3'));
afterFile(async () => rmSync(dataDir, { recursive: true }));

const editionId = '2027';
const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const operator = await parvis.person('operator');
const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, clock: fixedClock(instant), settings: { ...ctx.settings, dataDir } });
const office = <T>(instant: string, work: (ctx: Ctx) => Promise<T>) => parvis.runAs(operator, (ctx) => work(at(ctx, instant)));
const signUp = async (i: number) => registered(parvis, await directoryCommune(parvis, { population: 900 }), {
  offer: freeOffer, contacts: { same: 'yes', referent: { name: `Référent ${i}`, email: `referent.${i}@ville.example` } },
});

for (let i = 0; i < 8; i++) await signUp(i);
await office('2027-01-15T09:00:00Z', (ctx) => commitDraw(ctx, editionId));
await office('2027-03-03T09:00:00Z', (ctx) => freezeList(ctx, editionId));
const late = await signUp(8);
await office('2027-03-07T09:00:00Z', (ctx) => enterBeacon(ctx, { editionId, value: '3-12-27-33-41-7' }));
await parvis.system((ctx) => makeDraw(at(ctx, '2027-03-07T09:05:00Z'), editionId));

const rows = () => office('2027-03-07T10:00:00Z', (ctx) => candidateRows(ctx.db, editionId));
const waiting = () => office('2027-03-07T10:00:00Z', (ctx) => waitingList(ctx.db, editionId, ['free']));
const give = (registrationId: string) => office('2027-03-12T09:00:00Z', (ctx) => giveNextPlace(ctx, { editionId, registrationId }));

test('as many registrations are accepted as there are places, and the others wait in the order drawn', async () => {
  const { result } = await office('2027-03-07T10:00:00Z', (ctx) => readDraw(ctx.db, editionId));
  const drawn = await rows();
  const numbersIn = (state: string) => drawn.filter((one) => one.state === state).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ number }) => number);
  expect(numbersIn('accepted')).toEqual(result?.file.places);
  expect(numbersIn('waiting')).toEqual(result?.file.waiting);
  expect(result?.file.places).toHaveLength(3);
  expect((await waiting()).slice(0, 5).map(({ number }) => number)).toEqual(result?.file.waiting);
});

test('a registration that came between the list and the draw waits behind those of the draw', async () => {
  expect((await waiting()).map(({ registrationId }) => registrationId)[5]).toBe(late.registrationId);
  expect(await waiting()).toHaveLength(6);
});

test('who waits is told the rank drawn on the day announced, and nothing before', async () => {
  const told = () => parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['template', 'text_body']).where('template', 'in', ['draw-place', 'draw-waiting']).execute());
  await parvis.system((ctx) => answerBodies(at(ctx, '2027-03-09T12:00:00Z')));
  expect(await told()).toEqual([]);
  await parvis.system((ctx) => answerBodies(at(ctx, '2027-03-10T07:00:00Z')));
  await parvis.system((ctx) => answerBodies(at(ctx, '2027-03-11T07:00:00Z')));
  expect((await told()).map(({ template }) => template).toSorted()).toEqual([...Array(3).fill('draw-place'), ...Array(5).fill('draw-waiting')]);
  for (const { number, rank, place } of await rows()) {
    const own = (await told()).filter(({ text_body }) => text_body.includes(number));
    expect(own).toHaveLength(1);
    if (place === false) expect(own[0]?.text_body).toContain(`jour du tirage\u202f: ${rank}.`);
  }
});

test('no place is given while none is free; one that is given back goes to the first who waits', async () => {
  const [first, second] = await waiting();
  if (!first || !second) throw new Error('nobody waits');
  await expect(give(first.registrationId)).rejects.toMatchObject({ code: 'draw_next_changed' });
  const winner = (await rows()).find(({ place }) => place);
  if (!winner) throw new Error('nobody won');
  await office('2027-03-12T08:00:00Z', (ctx) => withdrawRegistration(ctx, { organisationId: winner.organisationId, registrationId: winner.registrationId, reason: 'À sa demande' }));
  await expect(give(second.registrationId)).rejects.toMatchObject({ code: 'draw_next_changed' });
  const both = await Promise.allSettled([give(first.registrationId), give(first.registrationId)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await waiting())[0]?.registrationId).toBe(second.registrationId);
});
