import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../../shared/random.ts';
import { at, nth } from '../../shared/vector.ts';
import { agreementWithGold, agreementWithInterval, verdictOf } from './agreement-interval.ts';
import { brennanPrediger, cohenKappa, fleissKappa, gwetAC1, percentAgreement } from './coefficients.ts';
import type { Agreement, AgreementOutcome } from './coefficients.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { countRatings, linearWeights, quadraticWeights, unitsOfTable } from './ratings.ts';
import type { CodedUnit } from './ratings.ts';

const of = (outcome: AgreementOutcome): Agreement => {
  if (outcome.kind !== 'value') throw new Error(outcome.kind);
  return outcome.value;
};
const close = (got: number, wanted: number, within: number): void => expect(Math.abs(got - wanted)).toBeLessThanOrEqual(within);

type FourCoders = Record<'nominal' | 'ordinal' | 'interval' | 'ratio', number> & {
  gwet_ac1: { value: number; se: number; pa: number; pe: number };
  fleiss_generalised: { value: number; se: number };
  brennan_prediger: { value: number; se: number };
  krippendorff_nominal_se: number;
  percent_agreement: { value: number; se: number };
};
const four = knownCase<{ ratings: (number | null)[][] }, FourCoders>('agreement', 'kripp-C');
const units = nth(four.input.ratings, 0).map((_, u): CodedUnit => four.input.ratings.map((coder) => coder[u] ?? null));

test.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)("Krippendorff's four coders with missing codes: %s alpha", (metric) => {
  const alpha = of(krippendorffAlpha(countRatings(units), metric));
  close(alpha.estimate, four.expected[metric], four.tolerance.abs);
  // The README of irrCAC prints .14557 and its present code, which is this formula, computes .14548.
  if (metric === 'nominal') close(alpha.standardError, four.expected.krippendorff_nominal_se, 1e-4);
});

test('the same coders: AC1, Fleiss, Brennan and Prediger and raw agreement with their errors (irrCAC)', () => {
  const ratings = countRatings(units);
  const { gwet_ac1: gwet, fleiss_generalised: fleiss, brennan_prediger: brennan, percent_agreement: raw } = four.expected;
  close(of(gwetAC1(ratings)).expected, gwet.pe, four.tolerance.abs);
  close(of(gwetAC1(ratings)).observed, gwet.pa, four.tolerance.abs);
  for (const [got, wanted] of [
    [of(gwetAC1(ratings)), gwet],
    [of(fleissKappa(ratings)), fleiss],
    [of(brennanPrediger(ratings)), brennan],
    [of(percentAgreement(ratings)), raw],
  ] as const) {
    close(got.estimate, wanted.value, four.tolerance.abs);
    close(got.standardError, wanted.se, four.tolerance.abs);
  }
});

test('fourteen raters on ten subjects: kappa of Fleiss', () => {
  const { input, expected, tolerance } = knownCase<{ counts: number[][] }, { kappa: number; row_agreement: number[] }>('agreement', 'fleiss-14x10');
  const counts = input.counts.map((row) => Float64Array.from(row));
  close(of(fleissKappa({ categories: [1, 2, 3, 4, 5], counts })).estimate, expected.kappa, tolerance.abs);
  counts.forEach((row, i) => {
    const alone = of(percentAgreement({ categories: [1, 2, 3, 4, 5], counts: [row] }));
    close(alone.observed, at(expected.row_agreement, i), 0.0006);
  });
});

test('two abstractors, three categories: all coefficients with their errors (irrCAC)', () => {
  type Pair = [estimate: number, standardError: number];
  type Table = Record<'cohen_kappa' | 'scott_pi' | 'gwet_ac1' | 'brennan_prediger' | 'percent_agreement' | 'krippendorff_alpha', Pair>;
  const { input, expected, tolerance } = knownCase<{ table: number[][] }, Table>('agreement', 'irrcac-abstractors');
  const ratings = countRatings(unitsOfTable(input.table));
  // The table functions of irrCAC divide by n, its functions on raw codes and ours by n - 1.
  const byN = Math.sqrt(99 / 100);
  for (const [got, [estimate, standardError]] of [
    [of(cohenKappa(input.table)), expected.cohen_kappa],
    [of(fleissKappa(ratings)), expected.scott_pi],
    [of(gwetAC1(ratings)), expected.gwet_ac1],
    [of(brennanPrediger(ratings)), expected.brennan_prediger],
    [of(percentAgreement(ratings)), expected.percent_agreement],
    [of(krippendorffAlpha(ratings, 'nominal')), expected.krippendorff_alpha],
  ] as const) {
    close(got.estimate, estimate, tolerance.abs);
    close(got.standardError * byN, standardError, tolerance.abs);
  }
});

test("perfect and nearly perfect tables: fixed and free kappa of Randolph's calculator", () => {
  type Kappas = Record<'a' | 'b' | 'c', { fixed: number; free: number }>;
  const { input, expected, tolerance } = knownCase<{ tables: Record<'a' | 'b' | 'c', number[][]> }, Kappas>('agreement', 'fleiss-randolph-degenerate');
  for (const name of ['a', 'b', 'c'] as const) {
    const counts = input.tables[name].map((row) => Float64Array.from(row));
    const ratings = { categories: nth(input.tables[name], 0).map((_, k) => k), counts };
    close(of(fleissKappa(ratings)).estimate, expected[name].fixed, tolerance.abs);
    close(of(brennanPrediger(ratings)).estimate, expected[name].free, tolerance.abs);
  }
});

test('weighted kappa gives partial credit: with two categories weights change nothing, with three they do', () => {
  expect(of(cohenKappa([[20, 5], [10, 15]])).estimate).toBeCloseTo(0.4, 12);
  expect(of(cohenKappa([[20, 5], [10, 15]], quadraticWeights(2))).estimate).toBeCloseTo(0.4, 12);
  const table = [[10, 4, 0], [3, 12, 5], [0, 2, 14]];
  const [plain, linear, quadratic] = [of(cohenKappa(table)), of(cohenKappa(table, linearWeights(3))), of(cohenKappa(table, quadraticWeights(3)))];
  expect(linear.estimate).toBeGreaterThan(plain.estimate);
  expect(quadratic.estimate).toBeGreaterThan(linear.estimate);
});

test('without double coding or with a single category there is no coefficient, and the reason is said', () => {
  expect(gwetAC1(countRatings([[1, null], [2, null]]))).toEqual({ kind: 'not_enough_data', missing: 'double_coded_units' });
  expect(fleissKappa(countRatings([['yes', 'yes'], ['yes', 'yes']]))).toEqual({ kind: 'not_enough_data', missing: 'categories' });
  expect(of(gwetAC1(countRatings([['yes', 'yes'], ['yes', 'yes']], ['yes', 'no']))).estimate).toBe(1);
});

test('an interval is drawn over audits, holds the estimate and is reproducible', () => {
  const audits = Array.from({ length: 20 }, (_, a) =>
    Array.from({ length: 10 }, (__, j): CodedUnit => ['yes', a % 5 === 0 && j < 4 ? 'no' : 'yes']),
  );
  const run = (): ReturnType<typeof agreementWithInterval> =>
    agreementWithInterval(audits, gwetAC1, { stream: randomStream('agreement'), replicates: 300 });
  const got = run();
  if (got.kind !== 'value') throw new Error(got.kind);
  expect(got.value.low).toBeLessThan(got.value.estimate);
  expect(got.value.high).toBeGreaterThan(got.value.estimate);
  // The errors sit in four audits, so that the units say too little about them.
  expect(got.value.high - got.value.low).toBeGreaterThan(2 * 1.96 * got.value.standardError);
  expect(run()).toEqual(got);
  expect(agreementWithInterval(audits.slice(0, 2), gwetAC1, { stream: randomStream('few') }).kind).toBe('not_enough_data');
});

test('an item is reworded under .60, watched under .80', () => {
  expect([0.59, 0.6, 0.79, 0.8].map(verdictOf)).toEqual(['reword', 'watch', 'watch', 'keep']);
});

test('the entry test compares with the reference audit where it has an answer', () => {
  expect(agreementWithGold(['yes', 'no', 'yes', 'x'], ['yes', 'yes', 'yes', null])).toBeCloseTo(2 / 3, 12);
});
