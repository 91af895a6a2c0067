/** A key of the reviewer's desk, and what it goes to (static/scripts/desk-keys.js). */
export interface DeskKey {
  key: string;
  /** What it does, in the reader's language. */
  what: string;
  /** Selector of what takes the focus; with `within`, looked for in the row that has it. */
  target: string;
  /** From one row to another. */
  move?: 'next' | 'previous';
  within?: string;
  /** A link that is followed at once. */
  press?: true;
}

/** J and K: from one of `target` to the next, and back. */
export function stepKeys(target: string, what: { next: string; previous: string }): DeskKey[] {
  return [{ key: 'J', what: what.next, target, move: 'next' }, { key: 'K', what: what.previous, target, move: 'previous' }];
}

/** The same in a list, whose lines hold `target`. */
export function rowKeys(keys: { nextRow: string; previousRow: string }, target = 'a[data-row]'): DeskKey[] {
  return stepKeys(target, { next: keys.nextRow, previous: keys.previousRow });
}
