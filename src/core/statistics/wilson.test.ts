import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { logitInterval } from './logit-interval.ts';
import { newcombeInterval } from './newcombe.ts';
import { wilsonInterval } from './wilson.ts';

test('Wilson intervals are those printed by Newcombe', () => {
  type Table = { lower: number[]; upper: number[] };
  const { input, expected, tolerance } = knownCase<{ x: number[]; n: number[] }, Table>('proportions-multiplicity', 'newcombe-wilson');
  input.x.forEach((x, i) => {
    const { low, high } = wilsonInterval(x / at(input.n, i), at(input.n, i));
    expect(Math.abs(low - at(expected.lower, i))).toBeLessThanOrEqual(tolerance.abs);
    expect(Math.abs(high - at(expected.upper, i))).toBeLessThanOrEqual(tolerance.abs);
  });
});

test('the interval of a difference of shares is that of Newcombe, 56/70 against 48/80', () => {
  const { difference, low, high } = newcombeInterval({ successes: 56, size: 70 }, { successes: 48, size: 80 });
  expect(difference).toBeCloseTo(0.2, 12);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test('intervals hold their estimate and stay between 0 and 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.5, max: 1000, noNaN: true }), (p, size) => {
      const { low, high } = wilsonInterval(p, size);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(p);
      expect(high).toBeGreaterThanOrEqual(p);
    }),
  );
  const { low, high } = logitInterval(0.97, 0.001, 9);
  expect(low).toBeGreaterThan(0.7);
  expect(high).toBeLessThan(1);
});
