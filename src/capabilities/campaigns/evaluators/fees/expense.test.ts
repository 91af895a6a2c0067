import { expect, test } from 'vitest';
import { travelCents, typedCents } from './expense.ts';
import { lastDayOf, monthBefore } from './months.ts';

test('kilometres are paid to the cent', () => {
  expect(travelCents(84, 32)).toBe(2688);
});

test('amounts are read as people type them', () => {
  expect(['12', '12,5', '12.50 €', '1 234,05', '0,1'].map(typedCents)).toEqual([1200, 1250, 1250, 123405, 10]);
  expect(['', '-3', '12,345', 'douze', '1e3'].map(typedCents)).toEqual([null, null, null, null, null]);
});

test('months end where they end', () => {
  expect(['2026-02', '2028-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-04-30', '2026-12-31']);
  expect(['2026-01-15', '2026-03-31'].map(monthBefore)).toEqual(['2025-12', '2026-02']);
});
