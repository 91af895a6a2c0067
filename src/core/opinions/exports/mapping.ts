/** What a column of another kiosk's export holds. `answer:<question>`: the answers to one question; `value`: those of the question that the column `question` names. */
export type ColumnRole = 'ignore' | 'date' | 'time' | 'place' | 'question' | 'value' | 'comment' | 'id' | `answer:${string}`;

export const plainRoles = ['ignore', 'date', 'time', 'place', 'question', 'value', 'comment', 'id'] as const;

/** How answers are read: figures from the worst to the best, or words with their step (0 the worst). */
export interface ValueScale {
  steps: number;
  /** Figure of the worst step and of the best: 1 and 5, or 5 and 1 where the best comes first. Null where answers are words. */
  figures: { worst: number; best: number } | null;
  /** Plain small letters -> step. */
  words: Readonly<Record<string, number>>;
}

export interface ImportMapping {
  columns: readonly ColumnRole[];
  dayFirst: boolean;
  scale: ValueScale;
  /** Point of each place that the file names: `leftOut` where its lines are not taken, empty as long as nobody chose. */
  places: Readonly<Record<string, string>>;
  /** Point of lines without a place. */
  point: string;
  /** Question of each one that the file names ('': of a file that names none); empty: left out. */
  questions: Readonly<Record<string, string>>;
  /** What becomes of comments: read inside only, or put on the desk to be moderated. */
  comments: 'private' | 'moderate';
}

/** Stands for a place whose lines are not taken. */
export const leftOut = 'leave';

/** A heading, a place or an answer in the form in which it is compared. */
export { foldedWord as plainCell } from '../moderation/fold.ts';
