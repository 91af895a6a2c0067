import { expect, test } from 'vitest';
import { siteNames } from '#capabilities/organisations/index.server.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { countPaper, enterPaper, correctPaper } from '../paper/enter-paper.server.ts';
import { readSet } from '../sets/read-sets.server.ts';
import { saveSet } from '../sets/save-set.server.ts';
import { fieldsOfSet } from '../sets/set-form.ts';
import { troublesOf, type DeviceSigns } from '../devices/device-health.ts';
import { dayText, isOpenAt, parseDay } from './hours.ts';
import { changePoint, openPoint, readPoint, setPointState } from './arrange-points.server.ts';
import { pointInput, usualSettings, type PointContent } from './point.input.ts';
import { listPoints } from './read-points.server.ts';
import { simulateOpinions } from './simulate-opinions.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);

const content = async (change: Partial<PointContent> = {}): Promise<PointContent> => {
  const [site] = await app.system((ctx) => siteNames(ctx.db, [body]));
  return { siteId: site?.id ?? '', kind: 'desk', name: 'Guichet', setRef: 'library:reception@1', languages: ['fr'], hours: null, settings: usualSettings, ...change };
};
const open = async (change: Partial<PointContent> = {}, who: Person = referent) => app.runAs(who, async (ctx) => openPoint(ctx, body, await content(change)));
const counted = (pointId: string) => app.system(async (ctx) => {
  const row = await ctx.db.selectFrom('opinion_point_day').select(({ fn }) => [fn.sum<string>('n').as('n'), fn.sum<string>('marked_n').as('marked')]).where('point_id', '=', pointId).executeTakeFirst();
  return [Number(row?.n ?? 0), Number(row?.marked ?? 0)];
});

test('the referent opens points, a reader does not; another body sees none of them', async () => {
  const id = await open();
  expect((await app.runAs(reader, (ctx) => listPoints(ctx, body))).points.map((point) => point.id)).toContain(id);
  await expect(open({}, reader)).rejects.toMatchObject({ code: 'not_allowed' });
  const stranger = await app.person('referent', other);
  await expect(app.runAs(stranger, (ctx) => readPoint(ctx, { organisationId: body, id }))).rejects.toMatchObject({ code: 'not_found' });
});

test('a point offers only languages in which its questions are written, and stands at a site of its own body', async () => {
  await expect(open({ languages: ['fr', 'es'], setRef: 'library:letter@1' })).rejects.toMatchObject({ code: 'form_incomplete' });
  await expect(open({ siteId: body })).rejects.toMatchObject({ code: 'form_incomplete' });
  await expect(open({ setRef: 'library:nothing@1' })).rejects.toMatchObject({ code: 'question_set_unknown' });
});

test('a closed point stays closed, and does not move or change', async () => {
  const id = await open();
  const key = { organisationId: body, id };
  await app.runAs(referent, (ctx) => setPointState(ctx, key, 'paused'));
  await app.runAs(referent, (ctx) => setPointState(ctx, key, 'closed'));
  await expect(app.runAs(referent, (ctx) => setPointState(ctx, key, 'active'))).rejects.toMatchObject({ code: 'point_closed' });
  await expect(app.runAs(referent, async (ctx) => changePoint(ctx, key, await content()))).rejects.toMatchObject({ code: 'point_closed' });
});

test('hours are typed as people write them', () => {
  expect(parseDay('9:00-12:00, 14h-17h30')).toEqual([[540, 720], [840, 1050]]);
  expect([parseDay(''), parseDay('9-25'), parseDay('12:00-9:00'), parseDay('9-12, 11-14'), parseDay('le matin')]).toEqual([[], null, null, null, null]);
  expect(dayText([[540, 720], [840, 1050]])).toBe('09:00-12:00, 14:00-17:30');
  const hours = { 4: [[540, 720]] as [number, number][] };
  const thursday = (time: string) => isOpenAt(hours, new Date(`2026-11-26T${time}:00Z`), 'Europe/Paris');
  expect([thursday('07:59'), thursday('08:00'), thursday('11:00'), isOpenAt(null, new Date(), 'Europe/Paris')]).toEqual([false, true, false, true]);
  const form = pointInput.parse({ siteId: '019a0000-0000-7000-8000-000000000000', kind: 'desk', name: 'A', setRef: 'library:reception@1', languages: ['fr'], day1: '9-12' });
  expect([form.hours, form.settings.resetAfter, form.settings.readAloud]).toEqual([{ 1: [[540, 720]] }, 30, false]);
});

test('a body adapts a ready set as its own: ids of questions stay, other languages stay where the words do, versions follow', async () => {
  const { set } = await app.runAs(referent, (ctx) => readSet(ctx, body, 'library:reception@1'));
  const fields = { ...fieldsOfSet(set), title_fr: 'Notre accueil' };
  const saved = await app.runAs(referent, (ctx) => saveSet(ctx, { organisationId: body, from: 'library:reception@1', fields, follow: false }));
  expect(saved.set.version).toBe(1);
  expect(saved.set.questions.map(({ id }) => id)).toEqual(set.questions.map(({ id }) => id));
  expect([saved.set.languages, saved.set.questions[0]?.label['ar']]).toEqual([['fr', 'en'], set.questions[0]?.label['ar']]);
  const pointId = await open({ setRef: saved.ref });
  const again = await app.runAs(referent, (ctx) => saveSet(ctx, { organisationId: body, from: saved.ref, fields: { ...fields, q1_fr: '', q0_kind: 'smileys:5' }, follow: true }));
  expect([again.set.version, again.set.questions.length, again.set.questions[0]?.steps, again.points]).toEqual([2, 1, 5, 1]);
  expect((await app.runAs(referent, (ctx) => readPoint(ctx, { organisationId: body, id: pointId }))).setRef).toBe(again.ref);
  expect((await app.runAs(referent, (ctx) => readSet(ctx, body, saved.ref))).set.questions.length).toBe(2);
  await expect(app.runAs(referent, (ctx) => saveSet(ctx, { organisationId: body, from: saved.ref, fields, follow: true }))).rejects.toMatchObject({ code: 'question_set_newer' });
  await expect(app.runAs(referent, (ctx) => saveSet(ctx, { organisationId: body, from: again.ref, fields: { ...fields, q0_fr: '', q1_fr: '' }, follow: true }))).rejects.toMatchObject({ code: 'question_set_unfit' });
});

test('a batch of sheets counts once, however often it is entered; a correction is a version, and cleaned figures follow it', async () => {
  const pointId = await open({ name: 'Feuilles' });
  const batch = { organisationId: body, pointId, number: 'A-12' };
  const entry = { ...batch, day: '2026-11-20', counts: { welcome: [1, 2, 3, 4], 'answer-obtained': [0, 5] } };
  const count = (version: number) => app.system((ctx) => countPaper(ctx, { ...batch, version }));
  expect((await app.runAs(referent, (ctx) => enterPaper(ctx, entry))).added).toBe(15);
  await count(1);
  await count(1);
  expect(await counted(pointId)).toEqual([15, 0]);
  expect((await app.runAs(referent, (ctx) => enterPaper(ctx, entry))).added).toBe(0);
  await expect(app.runAs(referent, (ctx) => enterPaper(ctx, { ...entry, counts: { welcome: [9, 0, 0, 0] } }))).rejects.toMatchObject({ code: 'paper_exists' });
  await app.runAs(referent, (ctx) => correctPaper(ctx, { ...batch, counts: { welcome: [0, 2, 3, 6], 'answer-obtained': [0, 5] }, reason: 'Une case mal lue', version: 1 }));
  await count(2);
  await count(2);
  // One taken back, two added: all = 17, of which 1 no longer counts.
  expect(await counted(pointId)).toEqual([17, 1]);
  await expect(app.runAs(reader, (ctx) => enterPaper(ctx, { ...entry, number: 'B' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('invented opinions of the demonstration are the same each time', async () => {
  const pointId = await open({ name: 'Démonstration' });
  const days = { organisationId: body, pointId, days: 7, perDay: 10, level: 0.7 };
  const made = await app.system((ctx) => simulateOpinions(ctx, days));
  await app.system((ctx) => simulateOpinions(ctx, days));
  expect(made).toBeGreaterThan(40);
  expect(await counted(pointId)).toEqual([made, 0]);
});

test('a kiosk is silent only after its point has been open for as long; a weak battery on its charger is no trouble', () => {
  const limits = { silent_minutes: 90, battery_percent: 15, queued_opinions: 500 };
  const point = { state: 'active', hours: { 4: [[540, 1020]] as [number, number][] }, timeZone: 'Europe/Paris' };
  const device = { enrolledAt: new Date('2026-11-01T08:00:00Z'), seenAt: new Date('2026-11-25T16:00:00Z'), queued: 0, battery: 80, charging: false, details: {}, point };
  const at = (time: string, change: Partial<DeviceSigns> = {}) => troublesOf({ ...device, ...change }, new Date(`2026-11-26T${time}:00Z`), limits);
  expect([at('07:00'), at('08:30'), at('09:31'), at('17:00')]).toEqual([[], [], ['silent'], []]);
  const heard = { seenAt: new Date('2026-11-26T10:00:00Z') };
  expect([at('10:10', heard), at('10:10', { ...heard, battery: 9 }), at('10:10', { ...heard, battery: 9, charging: true }), at('10:10', { ...heard, queued: 900, details: { full: true } })]).toEqual([[], ['battery'], [], ['queue', 'storage']]);
  expect(at('12:00', { point: { ...point, state: 'paused' } })).toEqual([]);
  // The tablet serves elsewhere, and said so.
  expect(at('12:00', { details: { moved: true } })).toEqual([]);
});
