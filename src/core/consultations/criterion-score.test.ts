import { expect, test } from 'vitest';
import { criterionScore } from './criterion-score.ts';

test('answers at equal steps from the worst to the best give a score; yes and no give Wilson’s interval', () => {
  expect(criterionScore([0, 0, 10, 0, 0])).toMatchObject({ n: 10, score: 50 });
  const yes = criterionScore([40, 60]);
  expect(yes.score).toBe(60);
  // Wilson 1927: 60 of 100, with n - 1 in the variance of a sample.
  expect(yes.interval?.low).toBeCloseTo(50.2, 0);
  expect(yes.interval?.high).toBeCloseTo(69.1, 0);
});

test('answers in the middle spread less than ends, and nobody is no score', () => {
  const width = ({ interval }: ReturnType<typeof criterionScore>) => (interval ? interval.high - interval.low : null);
  expect(Number(width(criterionScore([0, 30, 40, 30, 0])))).toBeLessThan(Number(width(criterionScore([50, 0, 0, 0, 50]))));
  expect(criterionScore([0, 0, 0])).toEqual({ n: 0, score: null, interval: null });
  expect(criterionScore([0, 0, 20]).interval?.high).toBeCloseTo(100, 5);
});
