import { expect, test } from 'vitest';
import { unitCounts } from './unit-counts.ts';

const units = [{ id: 'north', label: 'Nord', parent: null }, { id: 'south', label: 'Sud', parent: null }, { id: 'desk', label: 'Guichet', parent: 'north' }];

test('a unit counts those below it; one of fewer than ten is not shown, nor one that is nearly everybody', () => {
  const shown = (listed: [string, number][]) => unitCounts(units, new Map(listed)).map(({ unit, depth, people, hidden }) => [unit.id, depth, people, hidden]);
  expect(shown([['north', 4], ['desk', 6], ['south', 9], ['', 3]])).toEqual([['north', 0, 10, null], ['desk', 1, 6, 'few'], ['south', 0, 9, 'few']]);
  expect(shown([['north', 40], ['south', 4]])).toEqual([['north', 0, 40, 'all_but_few'], ['desk', 1, 0, 'few'], ['south', 0, 4, 'few']]);
  expect(shown([])).toEqual([['north', 0, 0, 'few'], ['desk', 1, 0, 'few'], ['south', 0, 0, 'few']]);
});
