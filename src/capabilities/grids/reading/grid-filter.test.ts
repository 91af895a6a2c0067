import { expect, test } from 'vitest';
import { loadEdition } from '../load-edition.server.ts';
import { filteredItems, gridSections, isNarrowed, readGridFilter } from './grid-filter.ts';
import { readingChoices, readSections } from './read-items.ts';

const edition = loadEdition('2026');
const filter = (asked: string) => readGridFilter(edition, new URLSearchParams(asked));
const ids = (asked: string) => filteredItems(edition, filter(asked)).map(({ id }) => id);

test('without a filter the whole grid is read, every question once', () => {
  expect(isNarrowed(filter(''))).toBe(false);
  expect(new Set(ids('')).size).toBe(edition.grid.items.length);
});

test('each filter keeps what it names, and they add up', () => {
  const kept = gridSections(filteredItems(edition, filter('channel=phone&step=information&criterion=courtesy')));
  expect(kept.map(({ channel, step }) => [channel, step])).toEqual([['phone', 'information']]);
  expect(kept[0]?.items.every(({ criterion }) => criterion === 'courtesy')).toBe(true);
  const commitment = ids('commitment=marianne-8');
  expect(commitment).toContain('phone-rings');
  expect(commitment.every((id) => edition.grid.byId.get(id)?.commitments.includes('marianne-8'))).toBe(true);
});

test('words are found without accents, in both languages and in ids', () => {
  expect(ids('q=SONNERIES')).toContain('phone-rings');
  expect(ids('q=rings before')).toEqual(['phone-rings']);
  expect(ids('q=phone-rings')).toEqual(['phone-rings']);
  expect(ids('q=reclamation').length).toBeGreaterThan(0);
  expect(ids('q=xyzzy')).toEqual([]);
});

test('what the edition does not know is no filter', () => {
  expect(isNarrowed(filter('channel=fax&step=x&criterion=y&commitment=z'))).toBe(false);
});

test('a question is read in words: answers with their points, rules, criterion, source and commitments', () => {
  const [section] = readSections(edition, gridSections(filteredItems(edition, filter('q=phone-rings'))), 'en');
  expect(section?.title).toBe('Telephone: information and orientation');
  expect(section?.items[0]).toMatchObject({ id: 'phone-rings', label: 'Rings before the call was taken', answers: ['up to 3 rings: 100', 'up to 4 rings: 80', 'up to 7 rings: 30', 'more: 0'] });
  expect(section?.items[0]?.origin[0]).toBe('Wait before being attended to');
  expect(readingChoices(edition, 'fr').criteria).toHaveLength(20);
});
