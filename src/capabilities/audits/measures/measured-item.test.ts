import { expect, test } from 'vitest';
import { noEntries } from '../audit-entries.ts';
import { withMeasures } from './measured-item.ts';

const line = { words: '3 jours', origin: 'Réponse reçue' };
const sure = { itemId: 'email-reply-delay', said: '3', locked: true, ...line };
const proposed = { itemId: 'email-kind', said: 'answered', locked: false, ...line };

test('what is measured for certain stands whatever was said, a proposal only where nothing was said', () => {
  const said = { ...noEntries, answers: { 'email-reply-delay': { said: '9', note: 'vu' }, 'email-kind': { said: 'other', note: '' } } };
  expect(withMeasures(said, [sure, proposed]).answers).toEqual({ 'email-reply-delay': { said: '3', note: 'vu' }, 'email-kind': { said: 'other', note: '' } });
  expect(withMeasures(noEntries, [sure, proposed]).answers).toEqual({ 'email-reply-delay': { said: '3', note: '' }, 'email-kind': { said: 'answered', note: '' } });
});

test('entries that hold the measures already stay the same object', () => {
  const filled = withMeasures(noEntries, [sure, proposed]);
  expect(withMeasures(filled, [sure, proposed])).toBe(filled);
});
