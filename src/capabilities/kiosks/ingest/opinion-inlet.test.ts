import { expect, test } from 'vitest';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPoint, receptionSet } from '../kiosk-builders.ts';
import { givenOpinion } from './given-opinion.server.ts';
import { waitSeconds } from './opinion-inlet.server.ts';
import type { Submission } from './submission.ts';

const parvis = await testApp();

const submission = (point: { organisationId: string; pointId: string }, count: number): Submission => ({
  organisationId: point.organisationId, pointId: point.pointId, source: 'scan', texts: [], heardAt: performance.now(),
  opinions: Array.from({ length: count }, () => givenOpinion({ id: uuidv7(), visit: uuidv7(), set: receptionSet, question: 'welcome', value: 3, steps: 4 }, { criterion: 'courtesy', steps: 4 })),
});

test('a body that sends a hundred times as much holds nobody up: others are through with the next groups, not after it', async () => {
  const { opinions } = parvis.app;
  const large = await aPoint(parvis);
  const small = await Promise.all(Array.from({ length: 5 }, () => aPoint(parvis)));
  let answered = 0;
  const flood = Array.from({ length: 90 }, () => opinions.submit(submission(large, 100)).then(() => (answered += 100)));
  const when = await Promise.all(small.map((point) => opinions.submit(submission(point, 1)).then(() => answered)));
  // Two groups of 500 were under way, and the small ones are in the next; what flies beside it may land first.
  for (const before of when) expect(before).toBeLessThanOrEqual(2_000);
  await Promise.all(flood);
  expect(answered).toBe(9_000);
});

test('beyond what may wait a body is told when to come back, while others are still taken', async () => {
  const { opinions } = parvis.app;
  const [large, small] = [await aPoint(parvis), await aPoint(parvis)];
  const flood = Array.from({ length: 60 }, () => opinions.submit(submission(large, 500)).then(() => null, (refused: unknown) => refused));
  await expect(opinions.submit(submission(small, 1))).resolves.toMatchObject({ verdicts: [{ verdict: 'stored' }] });
  const refused = (await Promise.all(flood)).filter((one) => one !== null);
  expect(refused.length).toBeGreaterThan(20);
  for (const one of refused) expect(one).toMatchObject({ code: 'opinions_busy', params: { seconds: expect.any(Number) } });
  expect(new Set(refused.map((one) => (one as { params: { seconds: number } }).params.seconds)).size).toBeGreaterThan(1);
});

test('the wait grows with what waits, and chance spreads those who come back over at least as long again', () => {
  expect([waitSeconds(0, 0), waitSeconds(0, 1), waitSeconds(20_000, 0), waitSeconds(20_000, 1)]).toEqual([1, 5, 5, 10]);
});
