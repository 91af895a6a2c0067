import { expect, test } from 'vitest';
import { addDays } from '../../calendar/date.ts';
import { inventedDays, pointDays, shuffled } from './change-builders.ts';
import { findChange, type ChangeRule } from './find-change.ts';
import { dayEstimates, scoredDays, type ScoredDay } from './scored-days.ts';
import { watchSeries } from './watch-series.ts';

/** As in data/opinion-alerts.yaml. */
const rule: ChangeRule = { window_days: 91, least_before: { days: 10, opinions: 50 }, least_after: { days: 3, opinions: 20 }, most_p: 0.0005, least_points: 3 };
const reception = { perDay: 40, level: 0.7, dayEffect: 0.03 };
const flat = (count: number, score: (i: number) => number, n = 20): ScoredDay[] => Array.from({ length: count }, (_, i) => {
  // Half of the people ten points above, half ten below.
  const level = score(i);
  return { day: addDays('2026-03-02', i), n, total: n * level, squares: n * (level * level + 100) };
});

test('on shuffled days a point has at most one false alarm a quarter, weekdays kept or not', () => {
  const quarters = 6 * 4;
  let alarms = 0;
  for (let point = 0; point < 6; point++) {
    const days = pointDays(['quiet', point], { days: 182, ...reception, perDay: [40, 12, 100][point % 3] ?? 40, weekdays: [-0.06, 0, 0, 0.04, 0.02, 0.05] });
    alarms += watchSeries(shuffled(['any', point], days, false), rule).length + watchSeries(shuffled(['weekdays', point], days, true), rule).length;
  }
  // Far under one: the script finds a tenth of one.
  expect(alarms).toBeLessThanOrEqual(quarters / 3);
});

test('a fall of ten points is told within two weeks, once, with the day it began and both periods', () => {
  for (let point = 0; point < 3; point++) {
    const fall = addDays('2026-01-05', 70);
    const seen = watchSeries(pointDays(['fall', point], { days: 120, ...reception, step: { from: 70, points: -10 } }), rule, 40);
    expect(seen).toHaveLength(1);
    const [change] = seen;
    expect(change && change.seenOn <= addDays(fall, 14)).toBe(true);
    expect(change && change.on >= addDays(fall, -3) && change.on <= addDays(fall, 3)).toBe(true);
    expect(change && change.before.score - change.after.score).toBeGreaterThan(5);
    expect(change && change.before.low < change.before.score && change.before.score < change.before.high).toBe(true);
    expect(change?.after.from).toBe(change?.on);
  }
});

test('a rise is told as a fall is, a difference under the least is not, however sure', () => {
  const rise = findChange(flat(40, (i) => (i < 30 ? 60 : 70) + (i % 3)), rule);
  expect(rise).toMatchObject({ on: '2026-04-01' });
  expect(rise && rise.after.score > rise.before.score).toBe(true);
  expect(findChange(flat(40, (i) => (i < 30 ? 60 : 62) + (i % 3) / 10, 2_000), rule)).toBeNull();
});

test('too few days or opinions on a side are no change, nor are no days at all', () => {
  expect(findChange([], rule)).toBeNull();
  expect(findChange(flat(12, (i) => (i < 9 ? 60 : 20)), rule)).toBeNull();
  expect(findChange(flat(20, (i) => (i < 15 ? 60 : 20), 2), rule)).toBeNull();
});

test('the same change is not found again from the day on which the new level began', () => {
  const days = flat(60, (i) => (i < 30 ? 60 : 75) + (i % 3));
  const change = findChange(days, rule);
  expect(change).not.toBeNull();
  expect(findChange(days, rule, { since: change?.on })).toBeNull();
});

test('a move that came in the same weeks of last year is the season’s; a larger one is told', () => {
  const days = flat(60, (i) => (i < 40 ? 70 : 62) + (i % 3));
  const lastYear = days.map((one) => ({ ...one, day: addDays(one.day, -364) }));
  expect(findChange(days, rule)).not.toBeNull();
  expect(findChange(days, rule, { lastYear })).toBeNull();
  expect(findChange(flat(60, (i) => (i < 40 ? 70 : 45) + (i % 3)), rule, { lastYear })).not.toBeNull();
});

test('a day on which more people answer the severe question is no bad day', () => {
  const cell = (day: string, question: string, n: number, score: number) => ({ day, question, n, total: n * score, squares: n * (score * score + 400) });
  const days = scoredDays(Array.from({ length: 40 }, (_, i) => addDays('2026-03-02', i)).flatMap((day, i) => [cell(day, 'welcome', i < 30 ? 30 : 5, 90), cell(day, 'wait', i < 30 ? 5 : 30, 40)]));
  expect(new Set(days.map(({ n, total }) => Math.round(total / n))).size).toBe(1);
  expect(findChange(days, rule)).toBeNull();
});

test('days that differ more than people do have a larger variance, and a step does not swell it', () => {
  const calm = dayEstimates(flat(40, () => 60));
  const restless = dayEstimates(flat(40, (i) => 60 + 8 * (i % 2)));
  const stepped = dayEstimates(flat(40, (i) => (i < 20 ? 60 : 80)));
  expect(calm[5]?.variance).toBeCloseTo((100 * 20) / 19 / 20, 6);
  expect(restless[5]?.variance ?? 0).toBeGreaterThan(20);
  expect(stepped[5]?.variance ?? 0).toBeLessThan(12);
});

test('the invented days are the same each time they are made', () => {
  expect(inventedDays(['a', 1], { days: 10, ...reception })).toEqual(inventedDays(['a', 1], { days: 10, ...reception }));
});
