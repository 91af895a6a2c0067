import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { at, sumOf } from '../shared/vector.ts';
import { digamma, inverseTrigamma, moderateVariances, trigamma } from './moderated-variances.ts';

test('digamma and trigamma have their closed values', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 12);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 11);
  expect(inverseTrigamma(trigamma(3.7))).toBeCloseTo(3.7, 9);
});

const stream = randomStream('moderated');
const chi2 = (degrees: number): number => sumOf(Array.from({ length: degrees }), () => stream.normal() ** 2);

test('variances that differ only by chance are all drawn to the same value', () => {
  const observed = Array.from({ length: 60 }, () => ({ variance: (10 * chi2(8)) / 8, degreesOfFreedom: 8 }));
  const { prior, variances } = moderateVariances(observed);
  expect(prior.degreesOfFreedom).toBeGreaterThan(40);
  expect(prior.variance).toBeGreaterThan(8);
  expect(prior.variance).toBeLessThan(12.5);
  expect(Math.max(...variances) / Math.min(...variances)).toBeLessThan(2);
});

test('variances that truly differ keep most of their difference, and come closer to the truth', () => {
  const truth = Array.from({ length: 500 }, () => (10 * 6) / chi2(6));
  const observed = truth.map((variance) => ({ variance: (variance * chi2(8)) / 8, degreesOfFreedom: 8 }));
  const { prior, variances } = moderateVariances(observed);
  expect(prior.degreesOfFreedom).toBeGreaterThan(4);
  expect(prior.degreesOfFreedom).toBeLessThan(9);
  const error = (of: (i: number) => number): number => sumOf(truth.keys(), (i) => Math.log(of(i) / at(truth, i)) ** 2);
  expect(error((i) => at(variances, i))).toBeLessThan(0.75 * error((i) => observed[i]?.variance ?? NaN));
});

test('a single variance has nobody to be compared with and stays', () => {
  expect(moderateVariances([{ variance: 4, degreesOfFreedom: 8 }]).variances).toEqual([4]);
});
