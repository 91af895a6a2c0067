import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { runsTest } from '../../statistics/control-charts.ts';
import { gammaPoissonTail, shapeByLikelihood, shapeByMoments } from './gamma-poisson.ts';
import { runsOfKinds } from './runs-of-kinds.ts';

test('the spread of the mites of Bliss and Fisher, by likelihood and by moments', () => {
  const { input, expected, tolerance } = knownCase<{ counts: number[]; leaves: number[] }, { mean: number; likelihood: number; moments: number }>('kiosks', 'mites-bliss-fisher');
  const counts = input.counts.flatMap((n, i) => Array.from({ length: input.leaves[i] ?? 0 }, () => n));
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  const expectedCounts = counts.map((n) => ({ n, mean }));
  expect(mean).toBeCloseTo(expected.mean, 4);
  expect(Math.abs(shapeByLikelihood(expectedCounts) - expected.likelihood)).toBeLessThan(tolerance.abs);
  expect(Math.abs(shapeByMoments(expectedCounts, 1) - expected.moments)).toBeLessThan(tolerance.abs);
});

test('the tail of a spread count is the sum of its probabilities, and that of Poisson when nothing spreads', () => {
  // shape 1 is geometric: P(N >= n) = (mean / (1 + mean))^n
  expect(gammaPoissonTail(5, 2, 1)).toBeCloseTo((2 / 3) ** 5, 12);
  expect(gammaPoissonTail(0, 2, 1)).toBe(1);
  expect(gammaPoissonTail(3, 1, 1e6)).toBeCloseTo(1 - Math.exp(-1) * 2.5, 5);
});

test('the queue of Siegel has more runs than chance would make', () => {
  const { input, expected, tolerance } = knownCase<{ first: number; second: number; runs: number }, { expected: number; z: number }>('kiosks', 'runs-siegel');
  const queue = queueOf(input);
  const test = runsTest(queue.map((kind) => kind === 0));
  expect(test).toMatchObject({ runs: input.runs, expected: expected.expected });
  expect(Math.abs((test?.z ?? 0) - expected.z)).toBeLessThan(tolerance.abs);
  expect(runsOfKinds(queue)?.z).toBeCloseTo(test?.z ?? 0, 10);
});

/** Both kinds in turn, the last run of each as long as it takes. */
function queueOf({ first, second, runs }: { first: number; second: number; runs: number }): number[] {
  const lengths = [Math.ceil(runs / 2), Math.floor(runs / 2)];
  return Array.from({ length: runs }, (_, i) => i).flatMap((i) => {
    const kind = i % 2;
    const total = kind === 0 ? first : second;
    const own = lengths[kind] ?? 1;
    const isLast = i >= runs - 2;
    return Array.from({ length: isLast ? total - own + 1 : 1 }, () => kind);
  });
}

test('faces pressed in turn have too many runs, whatever their number', () => {
  const turns = Array.from({ length: 100 }, (_, i) => i % 5);
  expect(runsOfKinds(turns)?.z).toBeGreaterThan(4);
  expect(runsOfKinds([3, 3, 3])).toBeNull();
});
