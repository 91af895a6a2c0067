import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at, sum } from '../shared/vector.ts';
import { correlation } from './correlation.ts';
import { deltaVariance, empiricalInfluence, jackknife, stratifiedJackknifeVariance } from './jackknife.ts';

test('fifteen law schools: jackknife error, bias and acceleration of a correlation (Efron and Tibshirani)', () => {
  type Law = { correlation: number; jackknife_se: number; jackknife_bias: number; bca_acceleration: number };
  const { input, expected, tolerance } = knownCase<{ LSAT: number[]; GPA: number[] }, Law>('resampling', 'law-15');
  const estimate = correlation(input.LSAT, input.GPA);
  const leave = (values: number[], i: number): number[] => values.toSpliced(i, 1);
  const got = jackknife(15, estimate, (i) => correlation(leave(input.LSAT, i), leave(input.GPA, i)));
  expect(Math.abs(estimate - expected.correlation)).toBeLessThan(tolerance.abs);
  expect(Math.abs(got.standardError - expected.jackknife_se)).toBeLessThan(tolerance.abs);
  expect(Math.abs(got.bias - expected.jackknife_bias)).toBeLessThan(tolerance.abs);
  expect(Math.abs(got.acceleration - expected.bca_acceleration)).toBeLessThan(tolerance.abs);
});

test('ten cities: influence values and delta variance of a ratio (R boot)', () => {
  type City = { empirical_influence: number[]; delta_variance: number };
  const { input, expected, tolerance } = knownCase<{ u: number[]; x: number[] }, City, { abs_deterministic: number }>(
    'resampling',
    'city-ratio',
  );
  const ratio = (weights: readonly number[]): number =>
    sum(weights.map((w, i) => w * at(input.x, i))) / sum(weights.map((w, i) => w * at(input.u, i)));
  const influence = empiricalInfluence(10, ratio);
  const close = (got: number, wanted: number): void => expect(Math.abs(got - wanted)).toBeLessThan(tolerance.abs_deterministic);
  influence.forEach((value, i) => close(value, at(expected.empirical_influence, i)));
  close(deltaVariance(influence), expected.delta_variance);
});

test('the jackknife of a mean is its usual error, by strata too', () => {
  const x = [3, 7, 8, 20, 24];
  const mean = sum(x) / 5;
  const got = jackknife(5, mean, (i) => (sum(x) - at(x, i)) / 4);
  expect(got.standardError ** 2).toBeCloseTo(sum(x.map((v) => (v - mean) ** 2)) / 20, 10);
  expect(got.bias).toBeCloseTo(0, 10);

  const strata = ['a', 'a', 'a', 'b', 'b'];
  const sumOfMeans = (i: number): number => {
    const keep = (name: string): number[] => x.filter((_, j) => j !== i && strata[j] === name);
    return sum(keep('a')) / keep('a').length + sum(keep('b')) / keep('b').length;
  };
  // Variance of a mean in each stratum: 7 / 3 and 8 / 2.
  expect(stratifiedJackknifeVariance(strata, sumOfMeans)).toBeCloseTo(7 / 3 + 8 / 2, 10);
});

test('one unit cannot be jackknifed', () => {
  expect(() => jackknife(1, 0, () => 0)).toThrow(RangeError);
});
