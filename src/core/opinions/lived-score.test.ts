import { expect, test } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { daysTogether, livedChange, livedScore, type CriterionDay } from './lived-score.ts';
import { agreementOf } from './measured-against-lived.ts';

const tally = (n: number, level: number) => ({ n, total: n * level, squares: n * (level * level + 300), histogram: [] });
const days = (count: number, level: (i: number) => number, { n = 20, criterion = 'courtesy', marked = 0 } = {}): CriterionDay[] =>
  Array.from({ length: count }, (_, i) => ({ criterion, day: addDays('2026-04-01', i), all: tally(n, level(i)), marked: tally(marked, 0) }));

test('a score leaves out what is marked, and has an interval from five days on', () => {
  expect(livedScore(days(10, () => 60), 5)).toMatchObject({ n: 200, days: 10, score: 60 });
  expect(livedScore(days(10, () => 60, { marked: 5 }), 5)).toMatchObject({ n: 150, score: 80 });
  expect(livedScore(days(4, () => 60), 5)?.interval).toBeNull();
  expect(livedScore([], 5)).toBeNull();
});

test('days that differ give a wider interval than days that agree', () => {
  const width = (cells: CriterionDay[]) => { const { low, high } = livedScore(cells, 5)?.interval ?? { low: 0, high: 0 }; return high - low; };
  expect(width(days(20, (i) => (i % 2 ? 80 : 40)))).toBeGreaterThan(1.5 * width(days(20, () => 60)));
});

test('criteria of a day are one cluster of a whole score', () => {
  const both = daysTogether([...days(10, () => 60), ...days(10, () => 80, { criterion: 'clarity' })]);
  expect(both).toHaveLength(10);
  expect(livedScore(both, 5)).toMatchObject({ n: 400, days: 10, score: 70 });
});

test('a change is told with its interval, and is none where one side has too few days', () => {
  const change = livedChange(livedScore(days(20, () => 60), 5), livedScore(days(20, () => 75), 5));
  expect(change?.difference).toBeCloseTo(15, 6);
  expect(change && change.low > 0 && change.low < 15 && change.high > 15).toBe(true);
  expect(livedChange(livedScore(days(3, () => 60), 5), livedScore(days(20, () => 75), 5))).toBeNull();
});

test('users and audits differ where their intervals do not meet, whichever is above; intervals that meet are near only where the difference is known to be small', () => {
  const within = (low: number, high: number) => ({ score: (low + high) / 2, low, high });
  const measured = within(62, 77);
  expect([within(40, 61), within(78, 84), within(55, 62), within(65, 70)].map((lived) => agreementOf(measured, lived))).toEqual(['lower', 'higher', 'open', 'near']);
  expect(agreementOf(within(30, 90), within(35, 85))).toBe('open');
  expect(agreementOf(within(66, 72), within(63, 69))).toBe('near');
});
