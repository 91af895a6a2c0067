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
