import { expect, test } from 'vitest';
import { addMonths, answerDueOn } from './answer-clock.ts';

test('a month later is the day of the same number, or the last of a shorter month', () => {
  expect(addMonths('2026-11-25', 1)).toBe('2026-12-25');
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-12-15', 2)).toBe('2027-02-15');
  expect(addMonths('2025-03-15', 36)).toBe('2028-03-15');
});

test('an answer is due within a month of the request, on a working day', () => {
  expect(answerDueOn('2026-09-07')).toBe('2026-10-07');
  // 25 December is a holiday, then comes a weekend.
  expect(answerDueOn('2026-11-25')).toBe('2026-12-28');
  // 31 January: the month ends on Sunday 28 February.
  expect(answerDueOn('2027-01-31')).toBe('2027-03-01');
});

test('it may be put off by two months more, and no further', () => {
  expect(answerDueOn('2026-09-07', 2)).toBe('2026-12-07');
  expect(() => answerDueOn('2026-09-07', 3)).toThrow(RangeError);
});
