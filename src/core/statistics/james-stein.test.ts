import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at, sumOf } from '../shared/vector.ts';
import { fayHerriot } from './fay-herriot.ts';
import { jamesStein } from './james-stein.ts';

type Players = { hits: number[]; n: number };

test('eighteen baseball players of Efron and Morris 1977', () => {
  type Printed = { mean: number; c_exact: number; shrunk: number[] };
  const { input, expected, tolerance } = knownCase<Players, Printed>('shrinkage-baseball', 'efron-morris-1977');
  const averages = input.hits.map((hits) => hits / input.n);
  const centre = sumOf(averages, (y) => y) / 18;
  const { shrink, shrunk } = jamesStein(averages, (centre * (1 - centre)) / input.n);
  expect(centre).toBeCloseTo(expected.mean, 9);
  expect(shrink).toBeCloseTo(expected.c_exact, 9);
  shrunk.forEach((value, i) => expect(Math.abs(value - at(expected.shrunk, i))).toBeLessThan(tolerance.abs));
});

test('the same players on the arcsine scale (Efron and Morris 1975)', () => {
  type Printed = { x_mean: number; S: number; shrink: number; delta: number[]; retransformed: number[] };
  type Loose = { abs: number; abs_retransformed: number };
  const { input, expected, tolerance } = knownCase<Players, Printed, Loose>('shrinkage-baseball', 'efron-morris-1975');
  const root = Math.sqrt(input.n);
  const x = input.hits.map((hits) => root * Math.asin((2 * hits) / input.n - 1));
  const { shrink, centre, shrunk } = jamesStein(x, 1);
  expect(centre).toBeCloseTo(expected.x_mean, 7);
  expect(sumOf(x, (value) => (value - centre) ** 2)).toBeCloseTo(expected.S, 6);
  expect(shrink).toBeCloseTo(expected.shrink, 8);
  shrunk.forEach((value, i) => {
    expect(Math.abs(value - at(expected.delta, i))).toBeLessThan(tolerance.abs);
    const back = (Math.sin(value / root) + 1) / 2;
    expect(Math.abs(back - at(expected.retransformed, i))).toBeLessThan(tolerance.abs_retransformed);
  });
});

test('with equal variances Fay and Herriot shrink by the between share of the variance', () => {
  const values = [10, 20, 30, 40, 50];
  const got = fayHerriot(values.map((value) => ({ value, variance: 50 })));
  expect(got.betweenVariance).toBeCloseTo(250 - 50, 6);
  got.estimates.forEach(({ value, shrink }, i) => {
    expect(shrink).toBeCloseTo(0.8, 8);
    expect(value).toBeCloseTo(30 + 0.8 * (at(values, i) - 30), 6);
  });
});
