import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, cents, euros, multiplyMoney, percent, subtractMoney, sumMoney, timesMoney } from './money.ts';

test('money is whole cents: fractions of a cent are refused', () => {
  expect(euros(1250)).toBe(125_000);
  expect(euros(0.1)).toBe(10);
  expect(() => euros(0.005)).toThrow(RangeError);
  expect(() => cents(1.5)).toThrow(RangeError);
  expect(() => cents(Number.NaN)).toThrow(RangeError);
});

test('half a cent is rounded away from zero, on both sides', () => {
  expect(multiplyMoney(cents(25), { numerator: 1, denominator: 10 })).toBe(3);
  expect(multiplyMoney(cents(-25), { numerator: 1, denominator: 10 })).toBe(-3);
  expect(multiplyMoney(cents(24), { numerator: 1, denominator: 10 })).toBe(2);
});

test('percentages are exact: 5.5 % of 10 € is 55 cents, 20 % of 990 € is 198 €', () => {
  expect(multiplyMoney(euros(10), percent(5.5))).toBe(55);
  expect(multiplyMoney(euros(990), percent(20))).toBe(euros(198));
  expect(() => percent(0.123_45)).toThrow(RangeError);
});

test('rounding is never off by more than half a cent', () => {
  const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (a, n, d) => {
      const rounded = multiplyMoney(cents(a), { numerator: n, denominator: d });
      expect(Math.abs(2 * (rounded * d - a * n))).toBeLessThanOrEqual(d);
    }),
  );
});

test('sums and differences stay money', () => {
  expect(sumMoney([cents(1), cents(2), cents(3)])).toBe(6);
  expect(sumMoney([])).toBe(0);
  expect(subtractMoney(addMoney(cents(5), cents(7)), cents(7))).toBe(5);
  expect(timesMoney(cents(150), 3)).toBe(450);
});
