import { expect, test } from 'vitest';
import { isToPrepare, nextTurnOn } from './series.ts';

test('a series comes back on the same day, or on the last of a shorter month', () => {
  expect([nextTurnOn('2026-01-31', 'monthly'), nextTurnOn('2026-11-30', 'quarterly'), nextTurnOn('2026-12-05', 'monthly'), nextTurnOn('2028-01-30', 'monthly')]).toEqual(['2026-02-28', '2027-02-28', '2027-01-05', '2028-02-29']);
});

test('its draft is made two weeks ahead', () => {
  expect([isToPrepare('2026-03-15', '2026-03-01'), isToPrepare('2026-03-16', '2026-03-01'), isToPrepare('2026-02-01', '2026-03-01')]).toEqual([true, false, true]);
});
