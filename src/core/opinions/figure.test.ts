import { expect, test } from 'vitest';
import { wilsonInterval } from '../statistics/wilson.ts';
import { figureOf, satisfiedOf, spreadOf } from './figure.ts';
import type { Tally } from './types.ts';

/** Opinions on four steps: 0, 33, 67, 100. */
const tally = (...histogram: number[]): Tally => {
  const scores = [0, 33, 67, 100];
  const sum = (of: (score: number) => number) => histogram.reduce((total, count, value) => total + count * of(scores[value] ?? 0), 0);
  return { n: histogram.reduce((a, b) => a + b, 0), total: sum((score) => score), squares: sum((score) => score * score), histogram };
};

test('days that are alike: the interval of the share is Wilson’s of independent opinions, that of the score a narrower one', () => {
  const day = tally(1, 2, 3, 4);
  const days = Array.from({ length: 8 }, () => day);
  const spread = spreadOf(days, 5);
  // Each day says the same, so nothing but one opinion's own spread is left: share 1, and the variance of the scores over p (1 - p).
  const variance = 8 * (day.squares - (day.total * day.total) / 10) / 79 / 10_000;
  const p = day.total / 1_000;
  expect(spread?.satisfied).toBe(1);
  expect(spread?.score).toBeCloseTo(variance / (p * (1 - p)), 12);
  const all = tally(8, 16, 24, 32);
  const { score, interval, satisfied, satisfiedInterval } = figureOf(all, spread);
  expect([score, satisfied]).toEqual([66.7, 0.7]);
  expect(satisfiedInterval).toEqual(wilsonInterval(0.7, 80));
  // 66.7 +- 1.96 x 34.6 / sqrt(80) = 59.1 .. 74.3; Wilson draws both a little towards the middle.
  expect(interval?.low).toBeGreaterThan(58);
  expect(interval?.low).toBeLessThan(59.5);
  expect(interval?.high).toBeGreaterThan(72.8);
  expect(interval?.high).toBeLessThan(74.5);
});

test('days that differ widen the interval, never beyond what one opinion a day would give', () => {
  const calm = Array.from({ length: 10 }, () => tally(5, 0, 0, 5));
  const moody = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? tally(10, 0, 0, 0) : tally(0, 0, 0, 10)));
  expect(spreadOf(calm, 5)?.satisfied).toBe(1);
  expect(spreadOf(moody, 5)?.satisfied).toBe(10);
  const all = tally(50, 0, 0, 50);
  const width = (spread: ReturnType<typeof spreadOf>) => {
    const { interval } = figureOf(all, spread);
    return (interval?.high ?? 0) - (interval?.low ?? 0);
  };
  expect(width(spreadOf(moody, 5))).toBeGreaterThan(2 * width(spreadOf(calm, 5)));
});

test('too few days give no interval; everybody of one mind gives one that is not empty; no opinion gives nothing', () => {
  expect(spreadOf([tally(1, 1, 1, 1)], 5)).toBeNull();
  expect(figureOf(tally(1, 0, 0, 1), null)).toEqual({ n: 2, score: 50, interval: null, satisfied: 0.5, satisfiedInterval: null });
  const { interval } = figureOf(tally(0, 0, 0, 30), spreadOf(Array.from({ length: 6 }, () => tally(0, 0, 0, 5)), 5));
  expect(interval?.high).toBe(100);
  expect(interval?.low).toBeLessThan(80);
  expect(figureOf(tally(0, 0, 0, 0), null)).toMatchObject({ n: 0, score: null, satisfied: null });
  expect([satisfiedOf({ histogram: [1, 2, 3] }), satisfiedOf({ histogram: [1, 2, 3, 4] }), satisfiedOf({ histogram: [1, 1, 1, 2, 3] })]).toEqual([3, 7, 5]);
});

test('80 satisfied of 100 on days alike have the interval of a published table; uneven days a much wider one', () => {
  const alike = figureOf(tally(20, 0, 0, 80), spreadOf(Array.from({ length: 10 }, () => tally(2, 0, 0, 8)), 5)).satisfiedInterval;
  // Wilson's interval of 80 in 100, as in Newcombe's table of method 3.
  expect(alike?.low).toBeCloseTo(0.7112, 3);
  expect(alike?.high).toBeCloseTo(0.8666, 3);
  const spread = spreadOf(Array.from({ length: 10 }, (_, i) => (i % 2 ? tally(0, 0, 0, 10) : tally(4, 0, 0, 6))), 5);
  expect(spread?.satisfied).toBeGreaterThan(2);
  const uneven = figureOf(tally(20, 0, 0, 80), spread).satisfiedInterval;
  expect((uneven?.high ?? 0) - (uneven?.low ?? 0)).toBeGreaterThan(0.2);
});
