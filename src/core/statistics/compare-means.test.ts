import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { compareEstimates, differenceOf, estimateMean, satterthwaite } from './compare-means.ts';

type Sleep = { group1: number[]; group2: number[] };
type Tests = Record<'welch' | 'paired', { t: number; df: number; p: number }>;
const { input, expected, tolerance } = knownCase<Sleep, Tests>('proportions-multiplicity', 'sleep');

const expectTest = (got: { t: number; degreesOfFreedom: number; p: number }, wanted: Tests['welch']): void => {
  expect(Math.abs(got.t - wanted.t)).toBeLessThan(tolerance.abs);
  expect(Math.abs(got.degreesOfFreedom - wanted.df)).toBeLessThan(5e-6);
  expect(Math.abs(got.p - wanted.p)).toBeLessThan(tolerance.abs);
};

test("Student's sleep: two independent groups (Welch)", () => {
  expectTest(compareEstimates(estimateMean(input.group1), estimateMean(input.group2)), expected.welch);
});

test("Student's sleep: the same people twice (paired)", () => {
  const paired = estimateMean(input.group1.map((x, i) => x - at(input.group2, i)));
  expectTest(differenceOf(paired.value, paired.variance, paired.degreesOfFreedom), expected.paired);
});

test('equal variances add their degrees of freedom', () => {
  expect(satterthwaite([{ variance: 2, degreesOfFreedom: 9 }, { variance: 2, degreesOfFreedom: 9 }])).toBeCloseTo(18, 12);
});

test('without any variance a difference is certain and its absence too', () => {
  expect(differenceOf(0, 0, 5).p).toBe(1);
  expect(differenceOf(-2, 0, 5)).toMatchObject({ p: 0, t: -Infinity });
});
