import { expect, test } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from './beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { studentCdf, studentQuantile, studentTwoSided } from './student.ts';

const relative = (got: number, wanted: number): number => Math.abs(got / wanted - 1);

test('normal quantiles are those of R (qnorm)', () => {
  expect(relative(normalQuantile(0.975), 1.959963984540054)).toBeLessThan(1e-14);
  expect(relative(normalQuantile(0.95), 1.6448536269514722)).toBeLessThan(1e-14);
  expect(relative(normalQuantile(1e-10), -6.361340902404056)).toBeLessThan(1e-12);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
});

test('normal probabilities are those of R (pnorm), tails included', () => {
  expect(relative(normalCdf(1.96), 0.9750021048517795)).toBeLessThan(1e-14);
  expect(relative(normalCdf(-5), 2.866515718791939e-7)).toBeLessThan(1e-12);
  expect(relative(normalCdf(-3.0001), 1 - normalCdf(3.0001))).toBeLessThan(1e-12);
});

test('Student quantiles are those of R (qt) and, for broken degrees of freedom, of mpmath with 30 digits', () => {
  expect(relative(studentQuantile(0.975, 8), 2.306004135204166)).toBeLessThan(1e-12);
  expect(relative(studentQuantile(0.975, 1), 12.706204736174698)).toBeLessThan(1e-12);
  expect(relative(studentQuantile(0.975, 13), 2.160368656462793)).toBeLessThan(1e-12);
  expect(relative(studentQuantile(0.995, 2.5), 7.163728138948785)).toBeLessThan(1e-12);
  expect(studentQuantile(0.025, 9)).toBeCloseTo(-2.262157162798205, 12);
});

test('Student quantiles and probabilities undo each other, also for broken degrees of freedom', () => {
  for (const df of [0.7, 1, 2.5, 9, 17.78, 300]) {
    for (const p of [0.001, 0.2, 0.5, 0.9, 0.9999]) expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 11);
  }
  expect(studentTwoSided(studentQuantile(0.975, 9), 9)).toBeCloseTo(0.05, 12);
});

test('the beta law has its closed forms, and its quantiles undo its probabilities', () => {
  expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 14);
  expect(betaCdf(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
  expect(betaCdf(0.25, 0.5, 0.5)).toBeCloseTo(1 / 3, 12);
  for (const [a, b] of [[2, 3], [0.5, 4], [50, 7]] as const) {
    for (const p of [0.01, 0.4, 0.99]) expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 11);
  }
});

test('the gamma function continues factorials', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});

test('what is not a probability or a number of degrees of freedom is refused', () => {
  expect(() => normalQuantile(1.2)).toThrow(RangeError);
  expect(() => studentQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => betaCdf(0.5, -1, 2)).toThrow(RangeError);
});
