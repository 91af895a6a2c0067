import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatDecimal, formatDifference, formatInteger, formatMoney, formatPercent, formatShortDate } from './format.ts';

test('numbers are written as each language writes them', () => {
  expect(formatInteger(36_500, 'fr')).toBe('36\u202f500');
  expect(formatInteger(36_500, 'en')).toBe('36,500');
  expect(formatDecimal(68.46, 'fr')).toBe('68,5');
  expect(formatPercent(0.685, 'fr', 1)).toBe('68,5\u202f%');
  expect(formatPercent(0.685, 'en', 1)).toBe('68.5%');
});

test('a difference carries its sign, and none when it rounds to zero', () => {
  expect(formatDifference(2.5, 'fr')).toBe('+2,5');
  expect(formatDifference(-6.5, 'en')).toBe('−6.5');
  expect(formatDifference(-0.04, 'fr')).toBe('0,0');
});

test('money is written from whole cents', () => {
  expect(formatMoney(125_000, 'fr').replace(/\s/g, ' ')).toBe('1 250,00 €');
  expect(formatMoney(125_000, 'en')).toBe('€1,250.00');
});

test('the first of a month is "1er" in French', () => {
  expect(formatDate('2026-05-01', 'fr')).toBe('1er mai 2026');
  expect(formatDate('2026-05-11', 'fr')).toBe('11 mai 2026');
  expect(formatDate('2026-05-01', 'en')).toBe('1 May 2026');
});

test('instants are told in Paris time, summer and winter', () => {
  expect(formatDateTime('2026-07-01T22:30:00Z', 'fr')).toContain('00:30');
  expect(formatShortDate('2026-07-01T22:30:00Z', 'fr')).toBe('02/07/2026');
  expect(formatShortDate('2026-12-31T22:59:00Z', 'fr')).toBe('31/12/2026');
});
