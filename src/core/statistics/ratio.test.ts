import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { clusterTotals, estimateRatio } from './ratio.ts';
import type { RatioEstimate } from './ratio.ts';
import { studentQuantile } from './student.ts';

type Pair = [estimate: number, standardError: number];
type Survey = {
  mean_api00: Pair;
  ratio_apistu_enroll: Pair;
  ratio_high_schools_domain: Pair;
  domain_means: { ell: Record<string, Pair>; meals: Record<string, Pair> };
  more_digits: { mean_api00: Pair; ci95_t_df14: [number, number] };
};
type Schools = Record<'dnum' | 'pw' | 'fpc' | 'api00' | 'enroll' | 'api.stu' | 'ell' | 'meals', number[]> & { stype: string[] };

const { input, expected, tolerance } = knownCase<{ data: Schools }, Survey, { rel: number }>('survey-cluster', 'apiclus1');
const schools = input.data;

/** Ratio over the schools that `keep` keeps, in the design of the survey (15 districts drawn among 757). */
function ratio(numerator: readonly number[], denominator: readonly number[], keep: (type: string) => boolean = () => true): RatioEstimate {
  const weight = schools.pw.map((w, i) => (keep(schools.stype[i] ?? '') ? w : 0));
  const totals = clusterTotals(
    schools.dnum,
    numerator.map((x, i) => x * at(weight, i)),
    denominator.map((x, i) => x * at(weight, i)),
  );
  return estimateRatio(totals, 1 - 15 / 757);
}

function expectPair(got: RatioEstimate, [estimate, standardError]: Pair, within: number): void {
  expect(Math.abs(got.ratio / estimate - 1)).toBeLessThan(within);
  expect(Math.abs(Math.sqrt(got.variance) / standardError - 1)).toBeLessThan(within);
}

const ones = schools.pw.map(() => 1);

test('the mean of a cluster sample and its error are those of R survey', () => {
  const mean = ratio(schools.api00, ones);
  expectPair(mean, expected.mean_api00, tolerance.rel);
  expectPair(mean, expected.more_digits.mean_api00, 1e-9);
  const half = studentQuantile(0.975, mean.degreesOfFreedom) * Math.sqrt(mean.variance);
  expect(mean.degreesOfFreedom).toBe(14);
  expect(mean.ratio - half).toBeCloseTo(expected.more_digits.ci95_t_df14[0], 5);
  expect(mean.ratio + half).toBeCloseTo(expected.more_digits.ci95_t_df14[1], 5);
});

test('a ratio of totals, in all schools and in a domain, is that of R survey', () => {
  expectPair(ratio(schools['api.stu'], schools.enroll), expected.ratio_apistu_enroll, tolerance.rel);
  const high = ratio(schools['api.stu'], schools.enroll, (type) => type === 'H');
  expectPair(high, expected.ratio_high_schools_domain, tolerance.rel);
});

test.each(['E', 'H', 'M'])('means in domain %s keep the clusters without any school of it, as R survey does', (type) => {
  const inDomain = (candidate: string): boolean => candidate === type;
  expectPair(ratio(schools.ell, ones, inDomain), expected.domain_means.ell[type] ?? [NaN, NaN], tolerance.rel);
  expectPair(ratio(schools.meals, ones, inDomain), expected.domain_means.meals[type] ?? [NaN, NaN], tolerance.rel);
});

test('the ratio of ten cities has the delta variance and normal interval printed by R boot', () => {
  type City = { t0: number; delta_variance: number; normal_ci95: [number, number] };
  const city = knownCase<{ u: number[]; x: number[] }, City>('resampling', 'city-ratio');
  const { u, x } = city.input;
  const got = estimateRatio(x.map((numerator, i) => ({ numerator, denominator: at(u, i) })));
  expect(got.ratio).toBeCloseTo(city.expected.t0, 4);
  const delta = got.linearised.reduce((total, z) => total + z * z, 0);
  // R differentiates numerically, which moves the fifth digit.
  expect(Math.abs(delta / city.expected.delta_variance - 1)).toBeLessThan(1e-3);
  const half = 1.959963984540054 * Math.sqrt(delta);
  expect(got.ratio - half).toBeCloseTo(city.expected.normal_ci95[0], 3);
  expect(got.ratio + half).toBeCloseTo(city.expected.normal_ci95[1], 3);
});

test('a stratum with one cluster is centred on the mean of all', () => {
  const clusters = [
    { numerator: 3, denominator: 4, stratum: 'a' },
    { numerator: 1, denominator: 4, stratum: 'a' },
    { numerator: 4, denominator: 4, stratum: 'b' },
  ];
  const { ratio: whole, linearised, variance, degreesOfFreedom } = estimateRatio(clusters);
  const lonely = (4 - whole * 4) / 12;
  const pair = 2 * ((at(linearised, 0) - at(linearised, 1)) ** 2 / 2);
  expect(variance).toBeCloseTo(lonely ** 2 + pair, 14);
  expect(degreesOfFreedom).toBe(1);
});

test('a ratio without denominator is refused', () => {
  expect(() => estimateRatio([{ numerator: 1, denominator: 0 }])).toThrow(RangeError);
});
