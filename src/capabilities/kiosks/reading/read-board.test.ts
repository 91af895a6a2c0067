import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { markOpinions } from '../honesty/mark-opinions.server.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { aPoint, receptionSet } from '../kiosk-builders.ts';
import { chosenPeriod } from './period.ts';
import { readBoard, type AskedBoard } from './read-board.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
const week = { from: '2026-11-14', to: '2026-11-20' };
const welcome = { id: 'welcome', steps: 4, criterion: 'courtesy' };

type Place = Awaited<ReturnType<typeof aPoint>>;

/** Gives the values at a point on a day, ten minutes apart from 9:00 UTC on. */
async function say(ctx: Ctx, { organisationId, pointId }: Place, day: string, values: readonly number[], reasons: readonly string[] = []): Promise<void> {
  const opinions = values.map((value, i) => {
    const at = new Date(Date.parse(`${day}T09:00:00Z`) + i * 600_000);
    return givenOpinion({ id: uuidv7(at), visit: uuidv7(at), set: receptionSet, question: 'welcome', value, steps: 4, reasons: value < 2 ? [...reasons] : [], at: at.toISOString() }, welcome);
  });
  await receiveOpinions(ctx, [{ organisationId, pointId, source: 'scan', opinions, texts: [], heardAt: performance.now() }]);
}

async function board(of: Omit<AskedBoard, 'period'> & Partial<AskedBoard>) {
  const reader = await parvis.person('reader', of.place.organisationId);
  return parvis.runAs(reader, (ctx) => readBoard(ctx, { period: week, ...of }));
}

test('a board says what a hand computes: mean, share, change, trend, hours and reasons', async () => {
  const place = await aPoint(parvis);
  await parvis.system(async (ctx) => {
    await say(ctx, place, '2026-11-12', [0, 3]);
    await say(ctx, place, '2026-11-18', [3, 3, 0], ['wait']);
    await say(ctx, place, '2026-11-19', [3, 1], ['tone', 'wait']);
  });
  const { reading, questions, pointCount, points } = await board({ place });
  // 100, 100, 0, 100 and 33 make 333 / 5; before, 0 and 100.
  expect(reading?.cleaned).toMatchObject({ n: 5, score: 66.6, satisfied: 0.6, interval: null });
  expect(reading?.before).toMatchObject({ n: 2, score: 50 });
  expect(reading?.change?.difference).toBeCloseTo(16.6, 10);
  expect(reading?.moments.map(({ at, cleaned }) => [at.slice(8), cleaned.n, cleaned.score])).toEqual([['14', 0, null], ['15', 0, null], ['16', 0, null], ['17', 0, null], ['18', 3, 200 / 3], ['19', 2, 66.5], ['20', 0, null]]);
  // Ten in the morning in Paris, a Wednesday and a Thursday.
  expect(reading?.hours).toEqual([{ weekday: 3, hour: 10, n: 3, score: 200 / 3 }, { weekday: 4, hour: 10, n: 2, score: 66.5 }]);
  expect(reading?.reasons.map(({ id, label, n }) => [id, label, n])).toEqual([['wait', 'L’attente', 2], ['tone', 'Le ton, l’écoute', 1]]);
  expect(reading?.steps.map(({ cleaned }) => cleaned)).toEqual([1, 1, 0, 3]);
  expect([questions.length, pointCount, points]).toEqual([1, 1, []]);
});
