import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import { answerWords } from './answer-words.ts';

const { grid } = testEdition();
const place = { sentOn: '2026-04-02', zone: 'metropole', locale: 'fr' } as const;

function anItem(kind: string, unit?: string) {
  const item = grid.items.find((one) => one.kind === kind && (!unit || ('unit' in one && one.unit === unit)));
  if (!item) throw new Error(`no ${kind} item in the grid`);
  return item;
}

test('an answer is read in words, in the reader’s language', () => {
  expect(answerWords(anItem('yes_no'), 'no', place)).toBe('Non');
  expect(answerWords(anItem('yes_no'), 'no', { ...place, locale: 'en' })).toBe('No');
  expect(answerWords(anItem('count', 'clicks'), 3, place)).toBe('3 clics');
  expect(answerWords(anItem('measure', 'seconds'), 2.5, place)).toBe('2,5 secondes');
  expect(answerWords(anItem('yes_no'), null, place)).toBeNull();
});

test('a date says its delay, counted where the body is: Good Friday is a holiday in Alsace', () => {
  const item = grid.items.find((one) => one.kind === 'date' && one.calendar === 'working_days') ?? anItem('date');
  expect(answerWords(item, '2026-04-07', place)).toBe('7 avril 2026 (délai\u202f: 2 jours ouvrés)');
  expect(answerWords(item, '2026-04-07', { ...place, zone: 'alsace-moselle' })).toBe('7 avril 2026 (délai\u202f: 1 jour ouvré)');
});
