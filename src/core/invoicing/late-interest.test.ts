import { expect, test } from 'vitest';
import { euros } from '../shared/money.ts';
import { lateInterest } from './late-interest.ts';
import { readAmount } from './read-amount.ts';

const rates = [{ from: '2026-07-01', percent: 3 }, { from: '2026-01-01', percent: 2 }];
const terms = { points_over_ecb: 8, fixed_cents: 4_000 };
const invoice = { gross: euros(1500), dueOn: '2026-06-01', settlements: [] };

test('1,500 € paid 30 days late at 2 + 8 %: 12.33 € of interest and 40 €', () => {
  const paid = { ...invoice, settlements: [{ on: '2026-07-01', amount: euros(1500) }] };
  expect(lateInterest(paid, '2026-12-31', rates, terms)).toMatchObject({ daysLate: 30, ratePercent: 10, interest: euros(12.33), fixed: euros(40), total: euros(52.33) });
});

test('an invoice that is still open bears interest to this day', () => {
  expect(lateInterest(invoice, '2026-06-11', rates, terms)).toMatchObject({ daysLate: 10, interest: euros(4.11) });
});

test('nothing is late on the due date, nor when it was paid in time', () => {
  expect(lateInterest(invoice, '2026-06-01', rates, terms)).toBeNull();
  expect(lateInterest({ ...invoice, settlements: [{ on: '2026-06-01', amount: euros(1500) }] }, '2026-12-31', rates, terms)).toBeNull();
});

test('a part paid in between bears interest up to its day only', () => {
  const part = { ...invoice, settlements: [{ on: '2026-06-11', amount: euros(1000) }] };
  // 1,500 € for 10 days and 500 € for 10 more: 20,000 €·days at 10 % a year.
  expect(lateInterest(part, '2026-06-21', rates, terms)).toMatchObject({ daysLate: 20, interest: euros(5.48) });
});

test('the rate is that of the half-year in which the delay began', () => {
  expect(lateInterest({ ...invoice, dueOn: '2026-07-05' }, '2026-07-15', rates, terms)?.ratePercent).toBe(11);
  expect(() => lateInterest({ ...invoice, dueOn: '2025-07-05' }, '2026-07-15', rates, terms)).toThrow(RangeError);
});

test('an amount is read as people type it, to the cent or not at all', () => {
  for (const text of ['1250', '1 250,00', '1\u202f250,00 €', '1250.0', '1.250,00', '1,250.00']) expect(readAmount(text)).toBe(125_000);
  expect(readAmount('0,05')).toBe(5);
  for (const text of ['', '-3', '1,2,3', '12,345,6', '3.1415', 'dix']) expect(readAmount(text)).toBeNull();
});
