import { expect, test } from 'vitest';
import { canonicalValue } from './public-value.ts';

const loto = [{ count: 5, from: 1, to: 49 }, { count: 1, from: 1, to: 10 }];

test.each(['3-12-27-33-41-7', '03-12-27-33-41-07', '41 3 12 33 27 7', ' 41, 33, 27, 12, 3 + 7 '])('%s is one and the same public value', (typed) => {
  expect(canonicalValue(typed, loto)).toBe('3-12-27-33-41-7');
});

test.each([
  '', 'sept', '3-12-27-33-41', '3-12-27-33-41-7-8', '3-12-27-33-50-7', '99-12-27-33-41-7', '3-12-27-33-41-11', '0-12-27-33-41-7', '3-3-27-33-41-7', '3-12-27-33-41-7x',
])('“%s” is no public value: number missing, out of bounds or twice', (typed) => expect(canonicalValue(typed, loto)).toBeNull());

test('a number may be drawn in two groups', () => expect(canonicalValue('7-1-2-3-4-7', loto)).toBe('1-2-3-4-7-7'));
