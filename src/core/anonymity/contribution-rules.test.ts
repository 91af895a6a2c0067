import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { byOwner, dominates, intruderEstimate, percentFromDominance, repeatedByWeight, sensitiveByPercent } from './contribution-rules.ts';

type Known = { contributions_known: number[]; total: number };

test('the (1, 90) rule misses what the p% rule sees (handbook, example 1)', () => {
  type Expected = Record<'intruder_upper_estimate_x1' | 'overestimate_percent', number> &
    Record<'dominance_1_90_sensitive' | 'p_percent_10_sensitive', boolean>;
  const { input, expected, tolerance } = knownCase<Known, Expected>('disclosure', 'hb-ex1');
  const given = { contributions: input.contributions_known, total: input.total };
  expect(dominates(given, 1, 90)).toBe(expected.dominance_1_90_sensitive);
  expect(sensitiveByPercent(given, 10)).toBe(expected.p_percent_10_sensitive);
  const { upper, overestimatePercent } = intruderEstimate(given);
  expect(upper).toBe(expected.intruder_upper_estimate_x1);
  expect(Math.abs(overestimatePercent - expected.overestimate_percent)).toBeLessThan(tolerance.abs);
});

test('the (2, k) rule refuses what the p% rule of the same strictness allows (handbook, example 2)', () => {
  type Expected = Record<'intruder_upper_estimate_x1' | 'overestimate_percent', number> &
    Record<'p_percent_sensitive' | 'dominance_2_k_sensitive', boolean>;
  const { input, expected, tolerance } = knownCase<Known & { p: number; k: number }, Expected>('disclosure', 'hb-ex2');
  const given = { contributions: input.contributions_known, total: input.total };
  expect(sensitiveByPercent(given, input.p)).toBe(expected.p_percent_sensitive);
  expect(dominates(given, 2, input.k)).toBe(expected.dominance_2_k_sensitive);
  const { upper, overestimatePercent } = intruderEstimate(given);
  expect(upper).toBe(expected.intruder_upper_estimate_x1);
  expect(Math.abs(overestimatePercent - expected.overestimate_percent)).toBeLessThan(tolerance.abs);
});

test('a survey weight stands for equal contributors, and k for a p (handbook)', () => {
  const weights = knownCase<{ values: number[]; weights: number[] }, { weighted_total: number; two_largest: number[] }>('disclosure', 'hb-weights');
  const repeated = repeatedByWeight(weights.input.values, weights.input.weights);
  expect(repeated.reduce((total, x) => total + x, 0)).toBe(weights.expected.weighted_total);
  expect(repeated.toSorted((a, b) => b - a).slice(0, 2)).toEqual(weights.expected.two_largest);
  const { input, expected, tolerance } = knownCase<{ k: number[] }, { p: number[] }>('disclosure', 'hb-p-from-k');
  input.k.forEach((k, i) => expect(Math.abs(percentFromDominance(k) - at(expected.p, i))).toBeLessThan(tolerance.abs));
});

test('sites of one body are one contributor', () => {
  const entries = ['a', 'b', 'a'].map((owner, i) => ({ owner, contribution: 10 * (i + 1) }));
  expect(byOwner(entries)).toEqual([40, 20]);
});
