import { expect, test } from 'vitest';
import type { DeviceOpinion } from '#core/kiosk-protocol/types.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { aKiosk, aPoint, receptionSet, send, type TestKiosk } from '../kiosk-builders.ts';
import { readBoard } from '../reading/read-board.server.ts';
import { examineRecent } from './examine-recent.server.ts';
import { markOpinions } from './mark-opinions.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;
const hourMs = 3_600_000;
type Place = Awaited<ReturnType<typeof aPoint>>;

/** Presses at so many seconds after an instant. */
const pressAt = (kiosk: TestKiosk, start: number, seconds: readonly number[], value: (i: number) => number): DeviceOpinion[] =>
  seconds.flatMap((second, i) => kiosk.press(1, { at: new Date(start + second * 1000).toISOString(), value: value(i) }));

const calm = (n: number) => Array.from({ length: n }, (_, i) => 400 * i + ((i * 137) % 230));
const game = (n: number) => Array.from({ length: n }, (_, i) => 2 * i);
const examine = (point: Place) => parvis.system((ctx) => markOpinions(ctx, { ...point, from: new Date(Date.now() - 30 * hourMs), to: new Date() }));

/** What the three grains say is marked, and what the marks themselves say. */
async function markedOf(organisationId: string): Promise<{ grains: unknown[]; marks: unknown }> {
  const sums = 'coalesce(sum(marked_n), 0)::int as n, coalesce(sum(marked_total), 0)::int as total, coalesce(sum(marked_squares), 0)::int as squares';
  const grains = [];
  for (const table of ['opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day']) grains.push((await ownerPool.query(`select ${sums} from ${table} where organisation_id = $1`, [organisationId])).rows[0]);
  const { rows } = await ownerPool.query(`select count(*)::int as n, coalesce(sum(score), 0)::int as total, coalesce(sum(score::int * score), 0)::int as squares from opinion o
    where organisation_id = $1 and exists (select from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id)`, [organisationId]);
  return { grains, marks: rows[0] };
}

async function expectAgreement(organisationId: string, n: number): Promise<void> {
  const { grains, marks } = await markedOf(organisationId);
  expect(marks).toMatchObject({ n });
  for (const grain of grains) expect(grain).toEqual(marks);
}

test('a child at the kiosk leaves the cleaned figures, in the three grains, and stays in the raw ones', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const start = Date.now() - 20 * hourMs;
  await send(parvis, kiosk, kiosk.batch([...pressAt(kiosk, start, calm(12), (i) => (i * 3) % 4), ...pressAt(kiosk, start + 4 * hourMs, game(20), (i) => (i % 2) * 3)]));
  expect(await examine(point)).toMatchObject({ opinions: 20 });
  await expectAgreement(point.organisationId, 20);
  const { rows } = await ownerPool.query<{ n: number }>('select sum(n)::int as n from opinion_organisation_day where organisation_id = $1', [point.organisationId]);
  expect(rows[0]?.n).toBe(32);
});

test('the same again writes nothing, and two examinations at once count once', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  await send(parvis, kiosk, kiosk.batch(pressAt(kiosk, Date.now() - 3 * hourMs, game(30), (i) => (i * i) % 4)));
  const both = await Promise.all([examine(point), examine(point), examine(point)]);
  expect(both.map(({ opinions }) => opinions).toSorted((a, b) => a - b)).toEqual([0, 0, 30]);
  expect(await examine(point)).toEqual({ marks: 0, opinions: 0 });
  await expectAgreement(point.organisationId, 30);
});

test('a batch that comes late is examined with what was there before it', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const start = Date.now() - 10 * hourMs;
  const pressed = pressAt(kiosk, start, game(10), (i) => i % 4);
  await send(parvis, kiosk, kiosk.batch(pressed.filter((_, i) => i < 4)));
  // Four presses are no game: all but the last are repeated.
  expect(await examine(point)).toMatchObject({ opinions: 3 });
  await send(parvis, kiosk, kiosk.batch(pressed.filter((_, i) => i >= 4)));
  expect(await examine(point)).toMatchObject({ opinions: 7 });
  await expectAgreement(point.organisationId, 10);
});

test('an opinion that came with a mark of its own is not counted as marked twice', async () => {
  const point = await aPoint(parvis);
  const [nonceHash, visit] = ['a'.repeat(64), uuidv7()];
  const vote = (value: number) => {
    const answer = { id: uuidv7(), visit, set: receptionSet, question: 'welcome', value, steps: 4 };
    return parvis.system((ctx) => receiveOpinions(ctx, [{ ...point, source: 'scan', opinions: [givenOpinion(answer, { criterion: 'courtesy', steps: 4 })], texts: [], nonceHash, heardAt: performance.now() }]));
  };
  await vote(3);
  await vote(0);
  await expectAgreement(point.organisationId, 1);
  await examine(point);
  // The first of the same visit is repeated, the second bears its own mark.
  await expectAgreement(point.organisationId, 2);
});

test('paper is never examined, and a point of somebody else is left alone', async () => {
  const [point, other] = [await aPoint(parvis), await aPoint(parvis)];
  const kiosk = await aKiosk(parvis, other);
  await send(parvis, kiosk, kiosk.batch(pressAt(kiosk, Date.now() - hourMs, game(20), (i) => i % 4)));
  const opinions = Array.from({ length: 60 }, () => givenOpinion({ id: uuidv7(), visit: uuidv7(), set: receptionSet, question: 'welcome', value: 3, steps: 4 }, { criterion: 'courtesy', steps: 4 }));
  await parvis.system((ctx) => receiveOpinions(ctx, [{ ...point, source: 'paper', opinions, texts: [], heardAt: performance.now() }]));
  expect(await examine(point)).toEqual({ marks: 0, opinions: 0 });
  await expectAgreement(other.organisationId, 0);
});

test('the job examines what was heard lately; raw and cleaned are read side by side with the share removed', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const start = Date.now() - 26 * hourMs;
  await send(parvis, kiosk, kiosk.batch([...pressAt(kiosk, start, calm(30), (i) => i % 4), ...pressAt(kiosk, start + 8 * hourMs, game(30), () => 3)]));
  const done: number[] = [];
  const examined = await examineRecent((step) => parvis.system(step), { report: async (n) => void done.push(n) }, { hours: 2 });
  expect(examined.points).toBe(done.length);
  await expectAgreement(point.organisationId, 30);
  const day = (shift: number) => new Date(Date.now() + shift * 24 * hourMs).toISOString().slice(0, 10);
  const { reading } = await parvis.system((ctx) => readBoard(ctx, { place: point, period: { from: day(-4), to: day(1) } }));
  expect(reading).toMatchObject({ raw: { n: 60 }, cleaned: { n: 30 }, removed: 30, removedShare: 0.5 });
  expect(reading?.raw.score).toBeGreaterThan((reading?.cleaned.score ?? 100) + 15);
  expect(reading?.raw.satisfiedInterval).toBeNull();
});
