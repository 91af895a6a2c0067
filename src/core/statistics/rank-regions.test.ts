import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { normalQuantile } from './normal.ts';
import { jointQuantile, rankRegions, ranksOfIntervals } from './rank-regions.ts';

test('the joint 90 % region of the ranks of 51 states (Klein, Wright and Wieczorek)', () => {
  type Travel = { estimate: number[]; moe90: number[] };
  type Region = { z_star: number; lower_rank: number[]; upper_rank: number[] };
  const { input, expected } = knownCase<Travel, Region>('ranks-travel', 'travel-2011');
  expect(jointQuantile(51, 0.9)).toBeCloseTo(expected.z_star, 10);
  const z = jointQuantile(51, 0.9) / normalQuantile(0.95);
  const round = (x: number): number => Math.round(x * 10) / 10;
  // There rank 1 is the shortest time, here the highest score; and their intervals, rounded to 0.1, separate when
  // they touch, hence a shorter end.
  const touching = 0.04;
  const regions = ranksOfIntervals(
    input.estimate.map((minutes, i) => {
      const half = z * at(input.moe90, i);
      return { low: -round(minutes + half) + touching, high: -round(minutes - half) };
    }),
  );
  expect(regions.map(({ best }) => best)).toEqual(expected.lower_rank);
  expect(regions.map(({ worst }) => worst)).toEqual(expected.upper_rank);
});

test('scores known without error have one rank each, and hopeless ones share them all', () => {
  const exact = [3, 1, 2].map((value) => ({ value, standardError: 0 }));
  expect(rankRegions(exact)).toEqual([{ best: 1, worst: 1 }, { best: 3, worst: 3 }, { best: 2, worst: 2 }]);
  const noisy = [3, 1, 2].map((value) => ({ value, standardError: 100 }));
  expect(rankRegions(noisy)).toEqual([1, 2, 3].map(() => ({ best: 1, worst: 3 })));
});
