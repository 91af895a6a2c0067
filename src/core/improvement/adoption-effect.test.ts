import { expect, test } from 'vitest';
import { adoptionEffect } from './adoption-effect.ts';

const bodies = (prefix: string, changes: readonly number[]) => changes.map((change, i) => ({ body: `${prefix}${i}`, change }));

test('worked example: six adopters gain 5 points on average, 2 to 8 with 95 %, while six others gain 1', () => {
  // Mean 5, standard deviation 2.828, standard error 1.155, t with 5 degrees of freedom 2.571: half width 2.97.
  const effect = adoptionEffect(bodies('a', [1, 3, 5, 5, 7, 9]), bodies('b', [0, 0, 1, 1, 2, 2]));
  expect(effect).toEqual({ kind: 'value', value: { adopters: 6, mean: 5, low: 2, high: 8, others: 6, othersMean: 1 } });
});

test('under five bodies besides the reader nothing is known, whoever the few are', () => {
  expect(adoptionEffect(bodies('a', [1, 2, 3, 4, 5]), bodies('b', [0, 0, 0, 0, 0, 0]))).toEqual({ kind: 'not_enough_data', missing: 'bodies' });
  expect(adoptionEffect(bodies('a', [1, 2, 3, 4, 5, 6]), bodies('b', [0]))).toEqual({ kind: 'not_enough_data', missing: 'bodies' });
});
