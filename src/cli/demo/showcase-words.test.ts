import { expect, test } from 'vitest';
import { withWords } from './showcase-words.ts';

test('words are written on an answer without changing what it says, and never on a question that was not reached', () => {
  const answers = [
    { itemId: 'phone-answer-given', value: 'promised', empty: null },
    { itemId: 'website-broken-links', value: null, empty: 'not_reached' as const },
    { itemId: 'phone-rings', value: 3, empty: null },
  ];
  const written = withWords(answers);
  expect(written.map(({ itemId, value, empty }) => ({ itemId, value, empty }))).toEqual(answers);
  expect(written.map(({ note }) => note !== undefined)).toEqual([true, false, false]);
});
