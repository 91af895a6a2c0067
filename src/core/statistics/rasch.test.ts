import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { at, nth } from '../shared/vector.ts';
import { raschMarginal } from './rasch-marginal.ts';
import { raschConditional, raschFit, raschLevel } from './rasch.ts';

type Lsat = { patterns: (0 | 1)[][]; count: number[] };
type Fits = {
  MML: { difficulty: number[]; discrimination: number; logLik: number };
  MML_disc1: { difficulty: number[]; logLik: number };
  CML: { easiness_centred: number[]; se: number[]; logLik: number };
  person_by_score: { score: number[]; theta: number[] };
};
const { input, expected, tolerance } = knownCase<Lsat, Fits, { abs: number; abs_CML: number }>('rasch-lsat', 'lsat-6');
const close = (got: readonly number[], wanted: readonly number[], within: number): void =>
  wanted.forEach((value, i) => expect(Math.abs(at(got, i) - value)).toBeLessThanOrEqual(within));

test('the Law School Admission Test, section 6: conditional estimates, errors and likelihood (eRm)', () => {
  const got = raschConditional(input.patterns, input.count);
  close(got.easiness, expected.CML.easiness_centred, tolerance.abs_CML);
  close(got.standardErrors, expected.CML.se, 0.0006);
  expect(Math.abs(got.logLikelihood - expected.CML.logLik)).toBeLessThan(tolerance.abs_CML);
});

test('the same test: levels by number of right answers', () => {
  // 0 and 5 have no finite maximum likelihood: eRm prolongs a spline there.
  for (const score of [1, 2, 3, 4]) {
    close([raschLevel(expected.CML.easiness_centred, score)], [at(expected.person_by_score.theta, score)], tolerance.abs);
  }
  expect(raschLevel(expected.CML.easiness_centred, 0)).toBe(-Infinity);
  expect(raschLevel(expected.CML.easiness_centred, 5)).toBe(Infinity);
});

test('the same test: marginal estimates, with the discrimination estimated and fixed at 1 (ltm)', () => {
  const free = raschMarginal(input.patterns, input.count);
  close(free.difficulty, expected.MML.difficulty, tolerance.abs);
  close([free.discrimination, free.logLikelihood], [expected.MML.discrimination, expected.MML.logLik], tolerance.abs);
  const fixed = raschMarginal(input.patterns, input.count, 1);
  close(fixed.difficulty, expected.MML_disc1.difficulty, tolerance.abs);
  close([fixed.logLikelihood], [expected.MML_disc1.logLik], tolerance.abs);
});

test('items answered by only some audits are placed on the same scale, and a random item is found out', () => {
  const stream = randomStream('rasch');
  const easiness = [1.2, 0.4, -0.4, -1.2, 0];
  const responses = Array.from({ length: 4000 }, (_, audit) => {
    const level = 1.5 * stream.normal();
    return easiness.map((beta, i): 0 | 1 | null => {
      if (i === audit % 5) return null;
      const chance = i === 4 ? 0.5 : 1 / (1 + Math.exp(-level - beta));
      return stream.uniform() < chance ? 1 : 0;
    });
  });
  const got = raschConditional(responses);
  close(got.easiness.slice(0, 4).map((b) => b - (at(got.easiness, 0) + at(got.easiness, 3)) / 2), easiness.slice(0, 4), 0.25);
  const fit = raschFit(responses, got.easiness);
  expect(nth(fit, 4).infit).toBeGreaterThan(1.2);
  expect(nth(fit, 1).infit).toBeLessThan(1.1);
});

test('items that never meet on one scale are refused', () => {
  expect(() => raschConditional([[1, 0, null, null], [0, 1, null, null], [null, null, 1, 0], [null, null, 0, 1]])).toThrow(/never answered together/);
  expect(() => raschConditional([[1, 0, 1], [1, 1, 0]])).toThrow(/item 0/);
});
