import { expect, test } from 'vitest';
import { instantOf, readDate, readNumber, readReason, readTime, readYesNo, textOf } from './cell-words.ts';

test('yes and no are read in French, in English and as 1 and 0', () => {
  for (const yes of ['oui', 'OUI', 'Yes', 'o', 'Y', '1', 'vrai', 'TRUE']) expect(readYesNo(yes)).toBe(true);
  for (const no of ['non', 'No', 'n', '0', 'faux', 'false']) expect(readYesNo(no)).toBe(false);
  for (const neither of ['peut-être', '', '2', 'ok']) expect(readYesNo(neither)).toBeNull();
});

test('why there is no answer is read from what people write', () => {
  for (const word of ['NA', 'n/a', 'Non applicable', 'sans objet']) expect(readReason(word)).toBe('not_applicable');
  for (const word of ['NR', 'non atteint', 'not reached']) expect(readReason(word)).toBe('not_reached');
  for (const word of ['?', '-', 'manquant', 'NSP', 'Ne sait pas', 'missing']) expect(readReason(word)).toBe('missing');
  expect(readReason('oui')).toBeNull();
});

test('numbers take a decimal comma and thousands with spaces of any width', () => {
  expect(['2,5', '2.5', '12 500', '12\u202f500,25', '0'].map(readNumber)).toEqual([2.5, 2.5, 12_500, 12_500.25, 0]);
  expect(['-1', '1,2,3', 'trois', '', '1e5'].map(readNumber)).toEqual([null, null, null, null, null]);
});

test('dates have the day first, with their time or not', () => {
  expect(readDate('15/04/2026')).toEqual({ date: '2026-04-15', time: null });
  expect(readDate('5.4.26')).toEqual({ date: '2026-04-05', time: null });
  expect(readDate('15-04-2026 10h30')).toEqual({ date: '2026-04-15', time: '10:30' });
  expect(readDate('15/04/2026 à 9 h 05')).toEqual({ date: '2026-04-15', time: '09:05' });
  expect(readDate('2026-04-15T14:20')).toEqual({ date: '2026-04-15', time: '14:20' });
  for (const wrong of ['31/02/2026', '2026', 'hier', '15/04/2026 25:00', '04/31/2026']) expect(readDate(wrong)).toBeNull();
});

test('times are written with a colon or an h', () => {
  expect(['10:30', '9h', '9 h 05', '23:59:59'].map(readTime)).toEqual(['10:30', '09:00', '09:05', '23:59']);
  expect(['24:00', '10:75', 'midi'].map(readTime)).toEqual([null, null, null]);
});

test('a contact without its time is put at noon in Paris, summer and winter', () => {
  expect(instantOf({ date: '2026-07-01', time: null })).toBe('2026-07-01T10:00:00.000Z');
  expect(instantOf({ date: '2026-01-05', time: '09:30' })).toBe('2026-01-05T08:30:00.000Z');
});

test('a number that is a name is written in full', () => {
  expect(textOf(21_350_047_300_017)).toBe('21350047300017');
  expect(textOf(2.5)).toBe('2.5');
  expect(textOf(true)).toBe('oui');
});
