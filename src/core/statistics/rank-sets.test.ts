import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import { rankRegions } from './rank-regions.ts';
import { possibleWinners } from './possible-winners.ts';
import { rankSets } from './rank-sets.ts';

const scores = (values: readonly number[], standardError: number): { value: number; standardError: number }[] =>
  values.map((value) => ({ value, standardError }));

test('scores far apart have one rank each, scores close together share theirs', () => {
  expect(rankSets(scores([90, 50, 70], 1), { stream: randomStream('far') })).toEqual([
    { best: 1, worst: 1 },
    { best: 3, worst: 3 },
    { best: 2, worst: 2 },
  ]);
  const close = rankSets(scores([70, 69, 71], 3), { stream: randomStream('close') });
  expect(close).toEqual([1, 2, 3].map(() => ({ best: 1, worst: 3 })));
});

test('the simulated sets are at most as wide as the deterministic region, on the whole', () => {
  const sample = scores(Array.from({ length: 40 }, (_, i) => 50 + i), 3.2);
  const width = (sets: readonly { best: number; worst: number }[]): number =>
    sets.reduce((total, { best, worst }) => total + worst - best, 0);
  expect(width(rankSets(sample, { stream: randomStream('width') }))).toBeLessThan(width(rankRegions(sample)));
});

test('the sets hold all true ranks at once about as often as they say', () => {
  const stream = randomStream('coverage');
  const truth = Array.from({ length: 12 }, (_, i) => 60 + 2 * i);
  let held = 0;
  const rounds = 200;
  for (let round = 0; round < rounds; round++) {
    const observed = truth.map((value) => ({ value: value + 3 * stream.normal(), standardError: 3 }));
    const sets = rankSets(observed, { stream, draws: 400 });
    const all = truth.every((_, i) => {
      const { best, worst } = nth(sets, i);
      const rank = truth.length - i;
      return best <= rank && rank <= worst;
    });
    if (all) held += 1;
  }
  expect(held / rounds).toBeGreaterThanOrEqual(0.92);
});

test('exact ties without error share their ranks', () => {
  expect(rankSets(scores([5, 5, 1], 0), { stream: randomStream('ties') })).toEqual([
    { best: 1, worst: 2 },
    { best: 1, worst: 2 },
    { best: 3, worst: 3 },
  ]);
});

test('the same stream gives the same sets', () => {
  const sample = scores([60, 62, 64, 70], 2);
  const run = (): unknown => rankSets(sample, { stream: randomStream('2026', 'towns') });
  expect(run()).toEqual(run());
});

test('possible winners are those that nobody surely beats, the highest score first', () => {
  expect(possibleWinners(scores([70, 69, 71], 3), { stream: randomStream('close') })).toEqual([2, 0, 1]);
  expect(possibleWinners(scores([90, 50, 70], 1), { stream: randomStream('far') })).toEqual([0]);
  expect(possibleWinners(scores([5, 5, 1], 0), { stream: randomStream('ties') })).toEqual([0, 1]);
  expect(possibleWinners([{ value: 60, standardError: 12 }, { value: 75, standardError: 2 }], { stream: randomStream('noisy') })).toEqual([1, 0]);
});
