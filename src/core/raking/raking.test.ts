import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at, nth } from '../shared/vector.ts';
import { effectiveSize, kishDesignEffect } from './design-effect.ts';
import type { Margin, Profile } from './margin.ts';
import { mergeCategories } from './merge-categories.ts';
import { rake, usualRules } from './rake.ts';
import { weightedShare } from './weighted-share.ts';
import { whoIsMissing } from './who-is-missing.ts';

const marginOf = (variable: string, shares: Record<string, number>, ordered = false): Margin => ({ variable, ordered, categories: Object.entries(shares).map(([id, share]) => ({ id, share })) });
const times = (count: number, profile: Profile): Profile[] => Array.from({ length: count }, () => profile);

test('183 schools have the weights, mean and effective size of R survey', () => {
  type Input = { type: string; wide: string; score: number[]; margins: { type: Record<string, number>; wide: Record<string, number> } };
  const { input, expected } = knownCase<Input, { mean: number; effectiveSize: number; weights: Record<string, number> }>('raking', 'apiclus1-rake');
  const schools = input.score.map((_, i) => ({ type: input.type[i], wide: input.wide[i] }));
  const raked = rake(schools, [marginOf('type', input.margins.type), marginOf('wide', input.margins.wide)], { ...usualRules, tolerance: 1e-10 });
  const mean = input.score.reduce((sum, score, i) => sum + score * at(raked.weights, i), 0) / schools.length;
  expect(mean / expected.mean).toBeCloseTo(1, 6);
  expect(raked.effectiveSize / expected.effectiveSize).toBeCloseTo(1, 6);
  schools.forEach(({ type, wide }, i) => expect((at(raked.weights, i) * 6194) / 183 / (expected.weights[`${type}${wide}`] ?? NaN)).toBeCloseTo(1, 5));
  expect(raked).toMatchObject({ converged: true, capped: 0, unused: [] });
});

test('whatever the people and margins, weights have mean 1, stay under the cap and say how near they came', () => {
  const person = fc.record({ age: fc.constantFrom('young', 'middle', 'old', null), district: fc.constantFrom('n', 's', 'e', null) });
  const shares = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(fc.array(person, { minLength: 20, maxLength: 120 }), shares, shares, (people, ages, districts) => {
    const margins = [
      marginOf('age', { young: at(ages, 0), middle: at(ages, 1), old: at(ages, 2) }, true),
      marginOf('district', { n: at(districts, 0), s: at(districts, 1), e: at(districts, 2) }),
    ];
    const raked = rake(people, margins, { cap: 3, tolerance: 1e-6, mostPasses: 100 });
    const mean = raked.weights.reduce((sum, weight) => sum + weight, 0) / people.length;
    expect(mean).toBeCloseTo(1, 6);
    expect(Math.max(...raked.weights)).toBeLessThanOrEqual(3 + 1e-6);
    expect(raked.converged).toBe(raked.largestGap <= 1e-6);
    expect(raked.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
    for (const { categories } of raked.used) for (const { people: own } of categories) expect(own).toBeGreaterThanOrEqual(5);
  }), { seed: 8, numRuns: 60 });
});

test('one margin is reached in one pass: weights are population share over share among those who took part', () => {
  const people = [...times(30, { age: 'young' }), ...times(70, { age: 'old' }), ...times(10, { age: null })];
  const { weights, passes, used } = rake(people, [marginOf('age', { young: 60, old: 40 })]);
  expect(passes).toBe(1);
  expect(at(weights, 0) / at(weights, 30)).toBeCloseTo((0.6 / 0.3) / (0.4 / 0.7), 10);
  expect(at(weights, 100)).toBeCloseTo(1, 10); // did not say: neither up nor down
  expect(used[0]?.silent).toBe(10);
});

test('a cap leaves a gap, and the gap is told', () => {
  const people = [...times(5, { age: 'young' }), ...times(95, { age: 'old' })];
  const raked = rake(people, [marginOf('age', { young: 50, old: 50 })], { ...usualRules, cap: 2 });
  expect(raked).toMatchObject({ converged: false, capped: 5 });
  expect(raked.largestGap).toBeCloseTo(0.4, 6);
});

test('a category of fewer than five joins its neighbour when ordered, else the smallest, and a margin with one left is not used', () => {
  const people = [...times(2, { age: '15' }), ...times(9, { age: '30' }), ...times(6, { age: '45' }), ...times(1, { age: '75' })];
  const shares = { 15: 0.2, 30: 0.3, 45: 0.3, 75: 0.2 };
  expect(mergeCategories(people, marginOf('age', shares, true)).map(({ ids }) => ids)).toEqual([['15', '30'], ['45', '75']]);
  expect(mergeCategories(people, marginOf('age', shares)).map(({ ids }) => ids)).toEqual([['15', '75', '45'], ['30']]);
  expect(rake(times(4, { age: '15' }), [marginOf('age', shares, true)]).unused).toEqual(['age']);
});

test('the design effect is 1 for equal weights and known for two sizes of weight', () => {
  expect(kishDesignEffect([2, 2, 2])).toBe(1);
  // Half of the people with weight 1, half with 3: mean of squares 5 over square of mean 4.
  expect(kishDesignEffect([1, 3, 1, 3])).toBeCloseTo(1.25, 12);
  expect(effectiveSize([1, 3, 1, 3])).toBeCloseTo(3.2, 12);
});

test('a share comes raw and weighted, the weighted interval on the effective size', () => {
  const figure = weightedShare([true, true, false, false, null], Float64Array.of(3, 1, 1, 3, 9));
  expect(figure).toMatchObject({ count: 2, raw: { share: 0.5, size: 4 }, weighted: { share: 0.5 } });
  expect(figure?.weighted.size).toBeCloseTo(3.2, 12);
  expect((figure?.weighted.high ?? 0) - (figure?.raw.high ?? 0)).toBeGreaterThan(0);
  expect(weightedShare([null], Float64Array.of(1))).toBeNull();
});

test('who is missing is told where the interval leaves out the census, never under five, never by subtraction', () => {
  const people = [...times(40, { age: 'young' }), ...times(100, { age: 'middle' }), ...times(60, { age: 'old' }), ...times(7, {})];
  const { said, silent, rows } = whoIsMissing(people, marginOf('age', { young: 0.3, middle: 0.35, old: 0.35 }, true));
  expect([said, silent]).toEqual([200, 7]);
  expect(rows.map(({ present }) => present?.presence)).toEqual(['fewer', 'more', 'alike']);
  const few = whoIsMissing([...times(3, { age: 'young' }), ...times(50, { age: 'middle' }), ...times(20, { age: 'old' })], marginOf('age', { young: 1, middle: 1, old: 1 }));
  expect(few.rows.map(({ present }) => present?.people ?? null)).toEqual([null, 50, null]);
  expect(nth(few.rows, 0).population).toBeCloseTo(1 / 3, 12);
});
