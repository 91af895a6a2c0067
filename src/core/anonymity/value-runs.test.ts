import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEstimates } from '../statistics/compare-means.ts';
import { separates } from './separates.ts';
import { estimateOfRuns, figureOfRuns, releaseValues, spreadTells, valueRuns } from './value-runs.ts';

const scores = (n: number, step = 7): number[] => Array.from({ length: n }, (_, i) => 40 + ((i * step) % 41));

test('every run rests on at least five bodies, and together they hold the sum of all to a twentieth of a point a body', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 120 }), (values) => {
    const runs = valueRuns(values);
    expect(Math.min(...runs.map(({ bodies }) => bodies))).toBeGreaterThanOrEqual(5);
    const total = runs.reduce((sum, { bodies, value }) => sum + bodies * value, 0);
    expect(Math.abs(total - values.reduce((sum, value) => sum + value, 0))).toBeLessThanOrEqual(0.0501 * values.length);
    expect(runs.map(({ value }) => value)).toEqual(runs.map(({ value }) => value).toSorted((a, b) => a - b));
  }));
});

test('under ten bodies only the mean is released; from ten on runs and a spread in whole points, upwards', () => {
  expect(releaseValues(scores(9), true)).toEqual({ runs: [{ bodies: 9, value: 54.3 }], deviation: null });
  expect(releaseValues(scores(10), true)).toEqual({ runs: [{ bodies: 5, value: 46 }, { bodies: 5, value: 64.2 }], deviation: 12 });
  expect(releaseValues(scores(10), false)).toEqual({ runs: [{ bodies: 10, value: 55.1 }], deviation: 12 });
});

test('where bodies are so alike that mean and spread give each away, the mean alone is released', () => {
  const alike = Array.from({ length: 12 }, (_, i) => 60 + (i % 2));
  expect(spreadTells(alike)).toBe(true);
  expect(releaseValues(alike, true)).toEqual({ runs: [{ bodies: 12, value: 60.5 }], deviation: null });
  expect(spreadTells(scores(12))).toBe(false);
});

test('figures come from runs: mean, quartiles, and an interval from the released spread', () => {
  expect(figureOfRuns({ runs: [{ bodies: 5, value: 49 }, { bodies: 5, value: 71.6 }], deviation: 15 })).toEqual({
    organisations: 10, mean: 60, quartiles: [49, 60, 72], interval: [50, 71],
  });
  expect(figureOfRuns({ runs: [{ bodies: 9, value: 58.2 }], deviation: null })).toEqual({ organisations: 9, mean: 58, quartiles: null, interval: null });
});

const range = (from: number, to: number): Set<string> => new Set(Array.from({ length: to - from }, (_, i) => `b${from + i}`));

test('lists tell few where one group lacks two bodies of another, however many it has besides', () => {
  expect(separates(range(0, 20), [])).toBe(false);
  expect(separates(range(2, 30), [range(0, 20)])).toBe(true);
  expect(separates(range(6, 30), [range(0, 20)])).toBe(false);
  expect(separates(range(0, 20), [range(0, 8), range(8, 16)])).toBe(true);
  expect(separates(range(0, 20), [range(0, 7), range(7, 13)])).toBe(false);
});

test('quartiles of two runs lie between them, not upon the lower one', () => {
  const { quartiles, mean } = figureOfRuns({ runs: [{ bodies: 6, value: 51.9 }, { bodies: 5, value: 74 }], deviation: 12 });
  expect([quartiles, mean]).toEqual([[52, 62, 73], 62]);
});

test('two groups whose intervals touch may differ by the test of their means', () => {
  const [one, other] = [{ runs: [{ bodies: 120, value: 70 }], deviation: 11 }, { runs: [{ bodies: 60, value: 65 }], deviation: 12 }].map(estimateOfRuns);
  expect(one && other && compareEstimates(one, other).p).toBeCloseTo(0.00785, 5);
  expect(estimateOfRuns({ runs: [{ bodies: 8, value: 70 }], deviation: null })).toBeNull();
});
