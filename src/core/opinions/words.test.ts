import { expect, test } from 'vitest';
import { frequentWords } from './words.ts';

test('words are counted once a text, a plural with its singular, without grammar, and only where two texts say them', () => {
  const said = frequentWords(['L’attente est longue, très longue', 'Trop d’attentes au guichet', 'Les guichets sont fermés', 'The staff was kind', 'Kind staff, but the form is long', 'Merci à Martine'], 10);
  expect(said).toEqual([{ word: 'attente', texts: 2 }, { word: 'guichet', texts: 2 }, { word: 'kind', texts: 2 }, { word: 'staff', texts: 2 }]);
  expect(frequentWords(['accueil', 'Accueil', 'ACCUEIL souriant', 'souriante'], 1)).toEqual([{ word: 'accueil', texts: 3 }]);
  expect(frequentWords([], 5)).toEqual([]);
});
