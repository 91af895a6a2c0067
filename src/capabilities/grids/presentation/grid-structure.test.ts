import { expect, test } from 'vitest';
import { channels, steps } from '#core/scoring/dimensions.ts';
import { loadEdition } from '../load-edition.server.ts';
import { gridStructure } from './grid-structure.ts';

const edition = loadEdition('2026');
const structure = gridStructure(edition);

test('fourteen audits a site in five channels, and two more by option', () => {
  expect(structure.audits).toBe(14);
  expect(structure.channels.map(({ id, audits, option }) => [id, audits, option])).toEqual([
    ['phone', 5, false], ['email', 4, false], ['letter', 2, false], ['website', 1, false], ['social', 2, false], ['counter', 2, true],
  ]);
  expect(structure.channels.find(({ id }) => id === 'social')?.scenarios).toEqual([{ kind: 'information', count: 2 }]);
});

test('items add up the same by channel, by step and by origin', () => {
  const total = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
  expect(total(structure.channels.map(({ items }) => items))).toBe(edition.grid.items.length);
  expect(total(steps.map((step) => structure.itemsByStep[step]))).toBe(edition.grid.items.length);
  expect(total(structure.itemsBySource.map(({ items }) => items))).toBe(edition.grid.items.length);
  for (const channel of structure.channels) expect(total(steps.map((step) => channel.itemsByStep[step]))).toBe(channel.items);
});

test('channels come in their usual order and weigh a hundred together', () => {
  expect(structure.channels.map(({ id }) => id)).toEqual([...channels]);
  expect(structure.channels.reduce((total, { weight }) => total + weight, 0)).toBe(100);
});
