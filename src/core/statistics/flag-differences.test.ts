import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { differenceOf } from './compare-means.ts';
import { flagDifferences } from './flag-differences.ts';

test('twenty differences that are all chance hardly ever carry an arrow', () => {
  const stream = randomStream('arrows');
  let reports = 0;
  for (let report = 0; report < 300; report++) {
    const tests = Array.from({ length: 40 }, () => differenceOf(5 * stream.normal(), 25, 1e6));
    if (flagDifferences(tests).some(({ word }) => word !== 'no_measurable_change')) reports += 1;
  }
  expect(reports / 300).toBeLessThan(0.14);
});

test('a clear difference keeps its arrow among many that are none', () => {
  const tests = [differenceOf(25, 25, 1e6), ...Array.from({ length: 39 }, (_, i) => differenceOf((i % 5) - 2, 25, 1e6))];
  const flagged = flagDifferences(tests);
  expect(flagged.map(({ word }) => word).filter((word) => word !== 'no_measurable_change')).toEqual(['better']);
});
