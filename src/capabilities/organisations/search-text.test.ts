import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, searchKey, searchTokens, wordsOf } from './search-text.ts';

test('accents, capitals, hyphens, apostrophes and ligatures do not matter', () => {
  expect(plainText('Saint-Étienne-lès-Remiremont')).toBe('saint etienne les remiremont');
  expect(plainText('L’Haÿ-les-Roses')).toBe(plainText("l'hay les roses"));
  expect(plainText('Œuilly')).toBe(plainText('OEUILLY'));
  expect(plainText('  Cœur d’Yvelines ')).toBe('coeur d yvelines');
});

test('St, Ste, s/ and ss/ are written out', () => {
  expect(wordsOf('St-Germain')).toEqual(['saint', 'germain']);
  expect(wordsOf('Ste Foy')).toEqual(['sainte', 'foy']);
  expect(wordsOf('Chalon s/ Saône')).toEqual(['chalon', 'sur', 'saone']);
  expect(wordsOf('La Ferté ss/ Jouarre')).toEqual(['la', 'ferte', 'sous', 'jouarre']);
  expect(wordsOf('La Ferté s/s Jouarre')).toEqual(['la', 'ferte', 'sous', 'jouarre']);
});

test('a name begins at its first word that is not an article', () => {
  expect(searchKey('Le Havre')).toBe('havre');
  expect(searchKey('L’Isle-d’Abeau')).toBe('isle d abeau');
  expect(searchKey('La')).toBe('la');
});

test('words joined by an apostrophe are also found in one piece, and codes as they are', () => {
  const tokens = searchTokens(['Villeneuve-d’Ascq'], ['59009', '2A004']);
  expect(tokens).toEqual(['2a004', '59009', 'ascq', 'd', 'dascq', 'villeneuve']);
});

test('making a text plain twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
});

test('plain text is lower case letters, digits and single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(plainText(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    }),
  );
});
