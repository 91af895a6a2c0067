import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from './search-query.ts';

test.each([
  ['', { by: 'nothing' }],
  ['  - ', { by: 'nothing' }],
  ['350', { by: 'code', prefix: '350' }],
  ['35 000', { by: 'code', prefix: '35000' }],
  ['2a004', { by: 'code', prefix: '2A004' }],
  ['217500016', { by: 'siren', prefix: '217500016' }],
  ['217 500 016 00019', { by: 'siren', prefix: '217500016' }],
])('"%s" is read as %o', (text, query) => {
  expect(readQuery(text)).toEqual(query);
});

test('an unfinished "st" may become Strasbourg or be Saint; once finished it is Saint', () => {
  expect(readQuery('st')).toMatchObject({ words: [['st', 'saint']], beginnings: ['st', 'saint'] });
  expect(readQuery('st-')).toMatchObject({ words: [['saint']] });
  expect(readQuery('St De')).toMatchObject({ words: [['saint'], ['de']] });
  expect(readQuery('st denis')).toMatchObject({ words: [['saint'], ['denis']], beginnings: ['saint denis'] });
});

test('articles and "mairie de" are left out of what must be found, and articles of how a name begins', () => {
  expect(readQuery('mairie de lyon')).toMatchObject({ words: [['lyon']] });
  expect(readQuery('le hav')).toMatchObject({ words: [['hav']], beginnings: ['hav'] });
  expect(readQuery('pays de ')).toMatchObject({ words: [['pays']] });
  expect(readQuery('la')).toMatchObject({ words: [['la']] });
  expect(readQuery('ville')).toMatchObject({ words: [['ville']] });
});

test('whatever is typed gives words that a text-search query can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const query = readQuery(text);
      if (query.by !== 'words') return;
      expect(query.words.length).toBeGreaterThan(0);
      for (const word of query.words.flat()) expect(word).toMatch(/^[a-z0-9]+$/);
    }),
  );
});
