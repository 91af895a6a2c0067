import { expect, test } from 'vitest';
import { isInDomain } from './domain.ts';
import type { Item } from './types.ts';

const base = { id: 'x', label: { fr: 'X', en: 'X' }, applies: null, reachedIf: null };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: { fr: id, en: id }, score: null }));
const bands = [{ upTo: null, score: 100 }];
const date: Item = { ...base, kind: 'date', calendar: 'days', bands };

test('a count is a whole number from 0, a measure any number from 0', () => {
  const count: Item = { ...base, kind: 'count', unit: 'clicks', bands };
  const measure: Item = { ...base, kind: 'measure', unit: 'seconds', bands };
  expect([0, 3, 2.5, -1, '3'].map((value) => isInDomain(count, value))).toEqual([true, true, false, false, false]);
  expect([2.5, -0.1, Number.NaN, Infinity].map((value) => isInDomain(measure, value))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a date is a real one and not before the day the contact was sent', () => {
  expect(isInDomain(date, '2026-04-07', '2026-04-01')).toBe(true);
  expect(isInDomain(date, '2026-02-30')).toBe(false);
  expect(isInDomain(date, '2026-03-31', '2026-04-01')).toBe(false);
});

test('several choices are written in the order of the options, none twice', () => {
  const item: Item = { ...base, kind: 'choices', options };
  expect(['a', 'a c', 'c a', 'a a', 'a d', ''].map((value) => isInDomain(item, value))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a text is not blank and not longer than allowed', () => {
  const item: Item = { ...base, kind: 'text', maxLength: 5 };
  expect(['merci', ' ', 'mercis'].map((value) => isInDomain(item, value))).toEqual([true, false, false]);
});
