import { optionalChannel } from './dimensions.ts';
import type { Cell, View, ViewName } from './types.ts';

type Cut = { readonly view: ViewName; readonly counter: boolean; readonly keyOf: (cell: Cell) => string };

/** Every way of cutting the cells. Each common cut is a partition of the common cells. */
const cuts: readonly Cut[] = [
  { view: 'global', counter: false, keyOf: () => 'global' },
  { view: 'channels', counter: false, keyOf: (cell) => cell.channel },
  { view: 'steps', counter: false, keyOf: (cell) => cell.step },
  { view: 'determinants', counter: false, keyOf: (cell) => cell.determinant },
  { view: 'criteria', counter: false, keyOf: (cell) => cell.criterion },
  { view: 'cells', counter: false, keyOf: (cell) => cell.key },
  { view: 'counter', counter: true, keyOf: () => 'counter' },
  { view: 'counterSteps', counter: true, keyOf: (cell) => cell.step },
  { view: 'counterDeterminants', counter: true, keyOf: (cell) => cell.determinant },
  { view: 'counterCriteria', counter: true, keyOf: (cell) => cell.criterion },
  { view: 'cells', counter: true, keyOf: (cell) => cell.key },
];

export function viewsOf(cells: readonly Cell[]): View[] {
  return cuts.flatMap(({ view, counter, keyOf }) => {
    const groups = new Map<string, number[]>();
    for (const cell of cells) {
      if ((cell.channel === optionalChannel) !== counter) continue;
      const group = groups.get(keyOf(cell)) ?? [];
      group.push(cell.index);
      groups.set(keyOf(cell), group);
    }
    return [...groups].map(([key, members]) => ({ view, key, cells: Int32Array.from(members) }));
  });
}
