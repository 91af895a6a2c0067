import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { mean, quantile, standardDeviation } from './moments.ts';

type Certified = { mean: number; sd: number };
type Alternating = { first: number; then: [number, number]; repeats: number };

test('NumAcc1: three large values (NIST)', () => {
  const { input, expected } = knownCase<{ x: number[] }, Certified>('numerics', 'numacc1');
  expect(mean(input.x)).toBe(expected.mean);
  expect(standardDeviation(input.x)).toBe(expected.sd);
});

test.each(['numacc3', 'numacc4'])('%s: a thousand values that differ in the eighth digit (NIST)', (id) => {
  const { input, expected, tolerance } = knownCase<Alternating, Certified, { rel: number }>('numerics', id);
  const x = [input.first, ...Array.from({ length: input.repeats }, () => input.then).flat()];
  expect(Math.abs(mean(x) / expected.mean - 1)).toBeLessThan(tolerance.rel);
  expect(Math.abs(standardDeviation(x) / expected.sd - 1)).toBeLessThan(tolerance.rel);
});

test('quantiles are linear between order statistics, whatever the order of the values', () => {
  expect(quantile([4, 1, 3, 2], 0.25)).toBeCloseTo(1.75, 12);
  expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
