import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { nth, sumOf } from '../shared/vector.ts';
import { fayHerriot } from './fay-herriot.ts';

test('on the dyestuff batches, with the error variance known, it finds the REML spread of lme4', () => {
  type Dyestuff = { REML: { sd: { Batch: number; Residual: number } } };
  const { input, expected } = knownCase<{ batch: string[]; yield: number[] }, Dyestuff>('severity-mixed', 'dyestuff');
  const batches = [...new Set(input.batch)].map((batch) => input.yield.filter((_, i) => input.batch[i] === batch));
  const { sd } = expected.REML;
  const got = fayHerriot(batches.map((all) => ({ value: sumOf(all, (y) => y) / 5, variance: sd.Residual ** 2 / 5 })));
  expect(Math.abs(Math.sqrt(got.betweenVariance) / sd.Batch - 1)).toBeLessThan(1e-5);
  expect(got.coefficients[0]).toBeCloseTo(1527.5, 8);
});

test('without any spread beyond the errors, everyone gets the prediction', () => {
  const got = fayHerriot([50, 50.5, 49.5, 50.2].map((value) => ({ value, variance: 25 })));
  expect(got.betweenVariance).toBe(0);
  for (const { value, shrink } of got.estimates) {
    expect(shrink).toBe(0);
    expect(value).toBeCloseTo(50.05, 8);
  }
});

test('a noisy estimate is drawn further than a firm one, towards what its covariates predict', () => {
  const stream = randomStream('fay-herriot');
  const truth = Array.from({ length: 400 }, (_, i) => ({ x: i % 2, theta: 55 + 10 * (i % 2) + 6 * stream.normal() }));
  const direct = truth.map(({ x, theta }, i) => {
    const variance = i % 3 === 0 ? 100 : 9;
    return { value: theta + Math.sqrt(variance) * stream.normal(), variance, covariates: [x] };
  });
  const got = fayHerriot(direct);
  expect(Math.sqrt(got.betweenVariance)).toBeGreaterThan(5);
  expect(Math.sqrt(got.betweenVariance)).toBeLessThan(7);
  expect(got.coefficients[1]).toBeGreaterThan(8);
  const error = (of: (i: number) => number): number => sumOf(truth.keys(), (i) => (of(i) - nth(truth, i).theta) ** 2);
  expect(error((i) => nth(got.estimates, i).value)).toBeLessThan(0.6 * error((i) => nth(direct, i).value));
  expect(nth(got.estimates, 0).shrink).toBeLessThan(nth(got.estimates, 1).shrink);
});

test('too few estimates or a nil variance are refused', () => {
  expect(() => fayHerriot([{ value: 1, variance: 1 }])).toThrow(RangeError);
  expect(() => fayHerriot([{ value: 1, variance: 0 }, { value: 2, variance: 1 }])).toThrow(RangeError);
});
