import { expect, test } from 'vitest';
import { loadEdition, loadSources } from '../load-edition.server.ts';
import { citedSources } from './cited-sources.ts';

const sources = citedSources(loadEdition('2026'), loadSources());
const codes = sources.map(({ code }) => code);

test('every code that the edition cites is named once, in the order of letters and numbers', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.indexOf('A2')).toBeLessThan(codes.indexOf('A11'));
  expect(codes.indexOf('M9')).toBeGreaterThan(codes.indexOf('A11'));
});

test('addresses in the name of a source can be followed, by the name of their site', () => {
  const web = sources.find(({ code }) => code === 'M9');
  expect(web?.parts).toEqual([{ text: 'assemblee-nationale.fr', href: expect.stringMatching(/^https:/) }]);
  expect(sources.find(({ code }) => code === 'A11')?.parts).toEqual([{ text: 'Maire-info, 10 mars 2016' }]);
});
