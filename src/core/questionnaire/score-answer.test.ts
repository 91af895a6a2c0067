import { expect, test } from 'vitest';
import { bandScore, possibleScores, scoreAnswer } from './score-answer.ts';
import type { Item } from './types.ts';

const base = { id: 'x', label: { fr: 'X', en: 'X' }, applies: null, reachedIf: null };
const sent = { sentOn: '2026-04-01' };
const never = () => {
  throw new Error('no delay expected');
};
const rings = [
  { upTo: 3, score: 100 },
  { upTo: 4, score: 80 },
  { upTo: 7, score: 30 },
  { upTo: null, score: 0 },
];

test('yes is worth 100 and no 0, the other way round when "no" is the good answer', () => {
  const good: Item = { ...base, kind: 'yes_no', good: 'yes' };
  const bad: Item = { ...base, kind: 'yes_no', good: 'no' };
  expect([scoreAnswer(good, 'yes', sent, never), scoreAnswer(good, 'no', sent, never)]).toEqual([100, 0]);
  expect([scoreAnswer(bad, 'yes', sent, never), scoreAnswer(bad, 'no', sent, never)]).toEqual([0, 100]);
});

test('a band holds its upper bound and the last one is open', () => {
  expect([0, 3, 4, 5, 7, 7.5, 99].map((value) => bandScore(rings, value))).toEqual([100, 100, 80, 30, 30, 0, 0]);
});

test('an option without score says that the item does not apply', () => {
  const options = [
    { id: 'none', label: base.label, score: null },
    { id: 'full', label: base.label, score: 100 },
  ];
  const item: Item = { ...base, kind: 'choice', options };
  expect([scoreAnswer(item, 'none', sent, never), scoreAnswer(item, 'full', sent, never)]).toEqual([null, 100]);
  expect(possibleScores(item)).toEqual([100]);
});

test('a date is scored by its delay in the days of the item', () => {
  const item: Item = {
    ...base,
    kind: 'date',
    calendar: 'working_days',
    bands: [
      { upTo: 5, score: 100 },
      { upTo: null, score: 0 },
    ],
  };
  const delays: string[] = [];
  const count = (from: string, to: string, calendar: string) => {
    delays.push(`${from} ${to} ${calendar}`);
    return 6;
  };
  expect(scoreAnswer(item, '2026-04-09', sent, count)).toBe(0);
  expect(delays).toEqual(['2026-04-01 2026-04-09 working_days']);
  expect(() => scoreAnswer(item, '2026-04-09', { sentOn: null }, count)).toThrow(RangeError);
});
