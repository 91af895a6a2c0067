import { noEntry, type AuditEntries, type Entry } from './audit-entries.ts';

/** What stands at one question, on its own: an answer draws its own question anew and leaves hundreds of others alone. */
export interface Cell {
  entry: Entry;
}

class LiveCell implements Cell {
  entry: Entry = $state.raw(noEntry);
}

/** One cell for each question of a form, filled with `entries`. */
export function createCells(items: readonly { id: string }[], entries: AuditEntries): ReadonlyMap<string, Cell> {
  const cells = new Map(items.map(({ id }) => [id, new LiveCell()]));
  fillCells(cells, entries);
  return cells;
}

/** Puts what stands in a form into its cells; a cell whose entry is the same object stays untouched. */
export function fillCells(cells: ReadonlyMap<string, Cell>, { answers }: AuditEntries): void {
  for (const [id, cell] of cells) cell.entry = answers[id] ?? noEntry;
}
