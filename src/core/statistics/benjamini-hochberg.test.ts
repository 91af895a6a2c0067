import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { benjaminiHochberg, bonferroni, holm, twoStageRejections } from './benjamini-hochberg.ts';

type Expected = { rejected_BH: number; rejected_bonferroni: number; rejected_two_stage_BKY: number; adjusted_BH: number[] };
const { input, expected, tolerance } = knownCase<{ p: number[]; q: number }, Expected>('proportions-multiplicity', 'bh-1995');
const refused = (adjusted: readonly number[]): number => adjusted.filter((p) => p <= input.q).length;

test('the fifteen p values of Benjamini and Hochberg 1995', () => {
  const adjusted = benjaminiHochberg(input.p);
  adjusted.forEach((p, i) => expect(Math.abs(p - at(expected.adjusted_BH, i))).toBeLessThan(tolerance.abs));
  expect(refused(adjusted)).toBe(expected.rejected_BH);
  expect(refused(bonferroni(input.p))).toBe(expected.rejected_bonferroni);
  expect(twoStageRejections(input.p, input.q).filter(Boolean)).toHaveLength(expected.rejected_two_stage_BKY);
});

test('Holm refuses at least as much as Bonferroni and at most as much as Benjamini and Hochberg', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
      const [bh, h, b] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
      p.forEach((value, i) => {
        expect(at(bh, i)).toBeLessThanOrEqual(at(h, i) + 1e-12);
        expect(at(h, i)).toBeLessThanOrEqual(at(b, i) + 1e-12);
        expect(at(bh, i)).toBeGreaterThanOrEqual(value - 1e-12);
      });
    }),
  );
});

test('the order of the tests does not matter', () => {
  const shuffled = [0.04, 0.001, 0.5, 0.03];
  expect(benjaminiHochberg(shuffled)).toEqual([0.04 * 4 / 3, 0.004, 0.5, 0.04 * 4 / 3]);
  expect(holm(shuffled)).toEqual([0.09, 0.004, 0.5, 0.09]);
});
