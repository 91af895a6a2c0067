import { expect, test } from 'vitest';
import type { Item } from '#core/questionnaire/types.ts';
import { answerOf, cannotSay, entriesOf, entryFault, sentOnOf, noEntries } from './audit-entries.ts';

const base = { id: 'x', label: { fr: 'X', en: 'X' }, applies: null, reachedIf: null };
const measure: Item = { ...base, kind: 'measure', unit: 'seconds', bands: [] };
const date: Item = { ...base, kind: 'date', calendar: 'days', bands: [] };
const entry = (said: string, note = '') => ({ said, note });

test('numbers are read as people write them, anything else stays text', () => {
  expect(['2', ' 2,5 ', '1 200', '2.5'].map((said) => answerOf(measure, entry(said))?.value)).toEqual([2, 2.5, 1200, 2.5]);
  expect(['deux', '-1', '1e3', '0x10'].map((said) => answerOf(measure, entry(said))?.value)).toEqual(['deux', '-1', '1e3', '0x10']);
});

test('nothing said is no answer; "don’t know" is one, and may carry a note', () => {
  expect(answerOf(measure, entry('  '))).toBeNull();
  expect(answerOf(measure, entry(cannotSay, 'ligne coupée'))).toEqual({ itemId: 'x', value: null, empty: 'missing', note: 'ligne coupée' });
});

test('what cannot be an answer is told by the kind of answer expected', () => {
  expect(entryFault(measure, entry('deux'), null)).toBe('answer_number_expected');
  expect(entryFault(date, entry('2026-04-13'), '2026-04-14')).toBe('answer_date_expected');
  expect(entryFault(date, entry('2026-04-14'), '2026-04-14')).toBeNull();
  expect(entryFault(measure, entry(cannotSay), null)).toBeNull();
});

test('delays count from the day in Paris on which the contact was made', () => {
  expect(sentOnOf({ ...noEntries, contactedAt: '2026-04-14T23:50' })).toBe('2026-04-14');
  expect(sentOnOf({ ...noEntries, contactedAt: 'hier' })).toBeNull();
});

test('a received audit becomes entries again, without what did not apply', () => {
  const entries = entriesOf({
    contacted_at: new Date('2026-04-14T22:30:00Z'), answered_through: 'email', remarks: null,
    answers: [
      { item_id: 'a', value: 2.5, empty: null, note: 'n' },
      { item_id: 'b', value: null, empty: 'missing', note: null },
      { item_id: 'c', value: null, empty: 'not_applicable', note: null },
    ],
  });
  expect(entries).toEqual({
    contactedAt: '2026-04-15T00:30', answeredThrough: 'email', remarks: '',
    answers: { a: entry('2.5', 'n'), b: entry(cannotSay) },
  });
});
