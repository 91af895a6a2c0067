import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { waitingByService } from '../answering/waiting.queries.server.ts';
import { deviceBoard, readDevice } from '../devices/arrange-devices.server.ts';
import { driftSeconds } from '../devices/device-health.ts';
import { revokeKiosk } from '../devices/enrol-kiosk.server.ts';
import { officeKiosks } from '../devices/office-kiosks.server.ts';
import { aKiosk, aPoint, receptionSet, send, signed, type TestKiosk } from '../kiosk-builders.ts';
import { givenOpinion, givenText } from './given-opinion.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import type { Submission } from './submission.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;

const count = async (organisationId: string, table = 'opinion') => {
  const { rows } = await ownerPool.query<{ n: number }>(`select count(*)::int as n from ${table} where organisation_id = $1`, [organisationId]);
  return rows[0]?.n;
};
const counted = async (organisationId: string, table: string) => {
  const { rows } = await ownerPool.query<{ n: number }>(`select coalesce(sum(n), 0)::int as n from ${table} where organisation_id = $1`, [organisationId]);
  return rows[0]?.n;
};

const expectCounted = async (organisationId: string, n: number) => {
  expect(await count(organisationId)).toBe(n);
  for (const table of ['opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day']) expect(await counted(organisationId, table)).toBe(n);
};

test('a batch sent again and again is stored once; later copies are told that they were there', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const batch = kiosk.batch(kiosk.press(20));
  const first = await send(parvis, kiosk, batch);
  expect(new Set(first.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['stored']));
  expect(first).toMatchObject({ contiguous: 20, gaps: [], settings: { set: receptionSet, pointState: 'active' } });
  const again = await send(parvis, kiosk, batch);
  expect(new Set(again.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['duplicate']));
  await expectCounted(point.organisationId, 20);
});

test('2,000 retries of one batch at the same time store it once', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point, 'p256');
  const batch = kiosk.batch(kiosk.press(3));
  const answers = await Promise.all(Array.from({ length: 2_000 }, () => send(parvis, kiosk, batch)));
  expect(answers.flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict === 'stored').length).toBe(3);
  expect(answers.every(({ contiguous }) => contiguous === 3)).toBe(true);
  await expectCounted(point.organisationId, 3);
});

test('batches out of order report what is missing until it comes', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const pressed = kiosk.press(30);
  expect(await send(parvis, kiosk, kiosk.batch(pressed.slice(20)))).toMatchObject({ contiguous: 0, gaps: [[1, 20]] });
  expect(await send(parvis, kiosk, kiosk.batch(pressed.slice(0, 10)))).toMatchObject({ contiguous: 10, gaps: [[11, 20]] });
  expect(await send(parvis, kiosk, kiosk.batch(pressed.slice(5, 25)))).toMatchObject({ contiguous: 30, gaps: [] });
  await expectCounted(point.organisationId, 30);
});

test('a device that lost its storage begins another epoch at 1, and nothing of it is taken for a copy', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  await send(parvis, kiosk, kiosk.batch(kiosk.press(5)));
  kiosk.reset();
  const after = await send(parvis, kiosk, kiosk.batch(kiosk.press(5)));
  expect(after.verdicts.every(({ verdict }) => verdict === 'stored')).toBe(true);
  await expectCounted(point.organisationId, 10);
});

test('a replay with other content is set aside, acknowledged and never counted', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const [one, two] = kiosk.press(2, { value: 0 });
  if (!one || !two) throw new Error('two were pressed');
  await send(parvis, kiosk, kiosk.batch([one, two]));
  const changed = await send(parvis, kiosk, kiosk.batch([{ ...one, value: 3 }, { ...two, id: uuidv7() }]));
  expect(changed.verdicts.map(({ verdict }) => verdict)).toEqual(['quarantined', 'quarantined']);
  await send(parvis, kiosk, kiosk.batch([{ ...one, value: 3 }]));
  expect(await count(point.organisationId, 'opinion_quarantine')).toBe(2);
  const { rows } = await ownerPool.query<{ why: string }>('select why from opinion_quarantine where organisation_id = $1 order by why', [point.organisationId]);
  expect(rows.map(({ why }) => why)).toEqual(['id_reused', 'place_taken']);
  await expectCounted(point.organisationId, 2);
});

test('an answer to a question that the set does not ask is set aside, and its place is settled', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const answer = await send(parvis, kiosk, kiosk.batch([...kiosk.press(1, { question: 'nobody-asked' }), ...kiosk.press(1, { set: 'own:none@1' }), ...kiosk.press(1, { steps: 5 }), ...kiosk.press(1)]));
  expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(['quarantined', 'quarantined', 'quarantined', 'stored']);
  expect(answer).toMatchObject({ contiguous: 4, gaps: [] });
  await expectCounted(point.organisationId, 1);
});

const refusal = (sending: Promise<unknown>) => sending.then(() => 'taken', (error: unknown) => (error instanceof Error ? error.message : 'unknown'));

test('a forged signature, changed bytes, another device’s key and no signature are refused, and nothing is stored', async () => {
  const point = await aPoint(parvis);
  const [kiosk, other] = [await aKiosk(parvis, point), await aKiosk(parvis, point)];
  const batch = kiosk.batch(kiosk.press(2));
  const { bytes, signature } = signed(batch, kiosk.privateKey);
  const door = parvis.app.devices;
  const address = '192.0.2.7';
  expect(await refusal(door.batch({ ...signed(batch, generateKeyPairSync('ed25519').privateKey), address }))).toBe('kiosk_signature_refused');
  expect(await refusal(door.batch({ ...signed(batch, other.privateKey), address }))).toBe('kiosk_signature_refused');
  expect(await refusal(door.batch({ bytes: Buffer.from(Buffer.from(bytes).toString().replace('"value":1', '"value":3')), signature, address }))).toBe('kiosk_signature_refused');
  expect(await refusal(door.batch({ bytes, signature: null, address }))).toBe('kiosk_signature_refused');
  expect(await refusal(door.batch({ ...signed({ ...batch, device: uuidv7() }, kiosk.privateKey), address }))).toBe('kiosk_unknown');
  await expectCounted(point.organisationId, 0);
});

test('a revoked device is refused, even by a process that still remembers it as good', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  await send(parvis, kiosk, kiosk.batch(kiosk.press(1)));
  const referent = await parvis.person('referent', point.organisationId);
  await parvis.runAs(referent, (ctx) => revokeKiosk(ctx, { organisationId: point.organisationId, kioskId: kiosk.id, because: 'volée' }));
  expect(await refusal(send(parvis, kiosk, kiosk.batch(kiosk.press(1))))).toBe('kiosk_revoked');
  await expectCounted(point.organisationId, 1);
});

const submission = (point: { organisationId: string; pointId: string }, change: Partial<Submission> = {}): Submission => ({
  organisationId: point.organisationId, pointId: point.pointId, source: 'scan', texts: [], heardAt: performance.now(),
  opinions: [givenOpinion({ id: uuidv7(), visit: uuidv7(), set: receptionSet, question: 'welcome', value: 3, steps: 4 }, { criterion: 'courtesy', steps: 4 })], ...change,
});

test('an opinion for the point of another body is refused alone: its neighbours of the same group are stored', async () => {
  const [mine, theirs] = [await aPoint(parvis), await aPoint(parvis)];
  const outcomes = await Promise.all([
    refusal(parvis.app.opinions.submit(submission({ organisationId: mine.organisationId, pointId: theirs.pointId }))),
    refusal(parvis.app.opinions.submit(submission(mine))),
    refusal(parvis.app.opinions.submit(submission(theirs))),
  ]);
  expect(outcomes).toEqual(['point_unknown', 'taken', 'taken']);
  await expectCounted(mine.organisationId, 1);
  await expectCounted(theirs.organisationId, 1);
});

test('an opinion that cannot be written does not take its neighbours down', async () => {
  const point = await aPoint(parvis);
  const [good] = submission(point).opinions;
  const outcomes = await Promise.all([
    refusal(parvis.app.opinions.submit(submission(point, { opinions: good ? [{ ...good, id: uuidv7(), value: 9 }] : [] }))),
    refusal(parvis.app.opinions.submit(submission(point))),
  ]);
  expect(outcomes[0]).not.toBe('taken');
  expect(outcomes[1]).toBe('taken');
  await expectCounted(point.organisationId, 1);
});

test('opinions under a scan number already used are stored and marked, in the same counts', async () => {
  const point = await aPoint(parvis);
  const nonceHash = 'ab'.repeat(32);
  await parvis.app.opinions.submit(submission(point, { nonceHash }));
  const second = submission(point, { nonceHash });
  await parvis.app.opinions.submit(second);
  await parvis.app.opinions.submit(second);
  await expectCounted(point.organisationId, 2);
  const { rows } = await ownerPool.query('select n, marked_n, marked_histogram from opinion_organisation_day where organisation_id = $1', [point.organisationId]);
  expect(rows).toEqual([{ n: 2, marked_n: 1, marked_histogram: [0, 0, 0, 1] }]);
});

test('words left with a visit are kept once, with their opinion or alone', async () => {
  const point = await aPoint(parvis);
  const words = { id: uuidv7(), kind: 'idea' as const, text: 'Un banc dehors', language: 'fr' };
  const alone = submission(point, { opinions: [], texts: [givenText(words, { visit: uuidv7(), opinionId: null })] });
  const first = await parvis.app.opinions.submit(alone);
  const again = await parvis.app.opinions.submit(alone);
  expect([first.texts[0]?.verdict, again.texts[0]?.verdict]).toEqual(['stored', 'duplicate']);
  const kiosk = await aKiosk(parvis, point);
  const batch = kiosk.batch(kiosk.press(1, { text: { ...words, id: uuidv7() } }));
  await send(parvis, kiosk, batch);
  await send(parvis, kiosk, batch);
  expect(await count(point.organisationId, 'opinion_text')).toBe(2);
});

test('words left with an opinion that is set aside are kept once, without it, and wait for moderation', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const left = (text: string) => ({ id: uuidv7(), kind: 'idea' as const, text, language: 'fr' });
  const [one] = kiosk.press(1);
  if (!one) throw new Error('one was pressed');
  await send(parvis, kiosk, kiosk.batch([one]));
  const restored = kiosk.batch([{ ...one, id: uuidv7(), text: left('Place prise') }, ...kiosk.press(1, { question: 'nobody-asked', text: left('Question inconnue') })]);
  expect((await send(parvis, kiosk, restored)).verdicts.map(({ verdict }) => verdict)).toEqual(['quarantined', 'quarantined']);
  await send(parvis, kiosk, restored);
  await expectCounted(point.organisationId, 1);
  const { rows } = await ownerPool.query<{ text: string }>('select text from opinion_text where organisation_id = $1 order by text', [point.organisationId]);
  expect(rows.map(({ text }) => text)).toEqual(['Place prise', 'Question inconnue']);
  const waiting = (await parvis.system((ctx) => waitingByService(ctx.db))).filter(({ organisationId }) => organisationId === point.organisationId);
  expect(waiting.map((some) => some.count)).toEqual([2]);
});

test('reasons, ages and needs that the set does not offer are left out, and their opinion counts', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const { questions, ageBands = [], needs = [] } = await parvis.system((ctx) => readQuestionSet(ctx, point.organisationId, receptionSet));
  const reason = questions.find(({ id }) => id === 'welcome')?.reasons[0]?.id ?? 'none';
  const chosen = { value: 0, reasons: [reason], ...(ageBands[0] ? { ageBand: ageBands[0].id } : {}), ...(needs[0] ? { need: needs[0].id } : {}) };
  const batch = kiosk.batch([...kiosk.press(1, chosen), ...kiosk.press(1, { value: 0, reasons: [reason, 'Mme Durand'], ageBand: '12', need: 'malade' })]);
  expect((await send(parvis, kiosk, batch)).verdicts.map(({ verdict }) => verdict)).toEqual(['stored', 'stored']);
  expect((await send(parvis, kiosk, batch)).verdicts.map(({ verdict }) => verdict)).toEqual(['duplicate', 'duplicate']);
  const { rows } = await ownerPool.query('select reasons, age_band, need from opinion where organisation_id = $1 order by seq', [point.organisationId]);
  expect(rows).toEqual([{ reasons: [reason], age_band: ageBands[0]?.id ?? null, need: needs[0]?.id ?? null }, { reasons: [reason], age_band: null, need: null }]);
});

test('a batch counts as heard, and corrects how many wait where it says so', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const status = async () => (await ownerPool.query<{ queued: number; heard: boolean }>('select queued, seen_at is not null as heard from kiosk_status where kiosk_id = $1', [kiosk.id])).rows;
  expect(await status()).toEqual([]);
  await send(parvis, kiosk, { ...kiosk.batch(kiosk.press(1)), queued: 12 });
  expect(await status()).toEqual([{ queued: 12, heard: true }]);
  await send(parvis, kiosk, kiosk.batch(kiosk.press(1)));
  expect(await status()).toEqual([{ queued: 12, heard: true }]);
  await send(parvis, kiosk, { ...kiosk.batch(kiosk.press(1)), queued: 0 });
  expect(await status()).toEqual([{ queued: 0, heard: true }]);
});

test('the list of devices says what never came, what did not follow on and what was set aside', async () => {
  const point = await aPoint(parvis);
  const [kiosk, good] = [await aKiosk(parvis, point), await aKiosk(parvis, point)];
  await send(parvis, good, good.batch(good.press(2)));
  const pressed = kiosk.press(10);
  await send(parvis, kiosk, kiosk.batch(pressed.slice(0, 2)));
  await send(parvis, kiosk, kiosk.batch(pressed.slice(4, 6)));
  await send(parvis, kiosk, kiosk.batch(pressed.slice(8)));
  await send(parvis, kiosk, kiosk.batch(pressed.slice(0, 1).map((opinion) => ({ ...opinion, value: 3 }))));
  await send(parvis, good, { ...good.batch(good.press(1)), prevHash: 'f'.repeat(64) });
  const referent = await parvis.person('referent', point.organisationId);
  const { devices } = await parvis.runAs(referent, (ctx) => deviceBoard(ctx, point.organisationId));
  const found = new Map(devices.map(({ id, irregularities }) => [id, irregularities]));
  expect(found.get(kiosk.id)).toEqual({ missing: 4, breaks: 0, aside: 1 });
  expect(found.get(good.id)).toEqual({ missing: 0, breaks: 1, aside: 0 });
  expect((await parvis.runAs(referent, (ctx) => readDevice(ctx, { organisationId: point.organisationId, id: kiosk.id }))).irregularities).toEqual({ missing: 4, breaks: 0, aside: 1 });
  const office = await parvis.runAs(await parvis.person('operator'), (ctx) => officeKiosks(ctx));
  expect(office.devices.find(({ id }) => id === kiosk.id)?.irregularities).toEqual({ missing: 4, breaks: 0, aside: 1 });
});

test('a clock that is a little late is not below zero seconds', () => {
  expect([-200, 200, -1600].map(driftSeconds)).toEqual([0, 0, -2]);
});

test('clocks that are days or a year off put no opinion in a wrong hour, and ids of another month meet their own row', async () => {
  const point = await aPoint(parvis);
  const dayMs = 86_400_000;
  for (const wrong of [-400 * dayMs, -3 * dayMs, -3_600_000, 400 * dayMs]) {
    const kiosk: TestKiosk = await aKiosk(parvis, point);
    const at = new Date(Date.now() + wrong);
    const [one] = kiosk.press(1, { at: at.toISOString(), id: uuidv7(at) });
    if (!one) throw new Error('one was pressed');
    const batch = kiosk.batch([one], at);
    await send(parvis, kiosk, batch);
    expect((await send(parvis, kiosk, batch)).verdicts).toEqual([{ id: one.id, verdict: 'duplicate' }]);
  }
  const { rows } = await ownerPool.query<{ off: number }>('select max(abs(extract(epoch from received_at - given_at)))::float as off from opinion where organisation_id = $1', [point.organisationId]);
  expect(rows[0]?.off).toBeLessThan(60);
  await expectCounted(point.organisationId, 4);
});

test('the day of an opinion is that of its site, at the other end of the world too', async () => {
  const [paris, noumea] = [await aPoint(parvis), await aPoint(parvis, { departmentZone: 'Pacific/Noumea' })];
  // 23:30 in Paris on the 19th, the morning of the 20th in Nouméa.
  const at = '2026-11-19T22:30:00.000Z';
  for (const point of [paris, noumea]) {
    await parvis.app.opinions.submit(submission(point, { opinions: [givenOpinion({ id: uuidv7(), visit: uuidv7(), set: receptionSet, question: 'welcome', value: 0, steps: 4, at }, { criterion: null, steps: 4 })] }));
  }
  const days = await ownerPool.query<{ day: string }>('select day from opinion_organisation_day where organisation_id = any($1) order by day', [[paris.organisationId, noumea.organisationId]]);
  expect(days.rows.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-20']);
});

test('the chain of a device is followed through cuts and repeats, and a batch that leaves it is noticed', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const pressed = kiosk.press(9);
  for (const [from, to] of [[0, 3], [0, 5], [4, 9]]) await send(parvis, kiosk, kiosk.batch(pressed.slice(from, to)));
  const chain = async () => (await ownerPool.query<{ known: boolean; chain_breaks: number }>('select head_hash is not null as known, chain_breaks from kiosk_epoch where kiosk_id = $1', [kiosk.id])).rows[0];
  expect(await chain()).toEqual({ known: true, chain_breaks: 0 });
  await send(parvis, kiosk, { ...kiosk.batch(kiosk.press(1)), prevHash: 'f'.repeat(64) });
  expect(await chain()).toEqual({ known: true, chain_breaks: 1 });
  await expectCounted(point.organisationId, 10);
});
