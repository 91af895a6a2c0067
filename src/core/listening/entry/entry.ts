import type { Words } from '../../privacy/declaration.ts';
import type { ValueScale } from '../../opinions/exports/mapping.ts';

/** What a column of a file of mentions holds. */
export const entryRoles = ['ignore', 'id', 'date', 'time', 'author', 'rating', 'title', 'text', 'language', 'link', 'reply', 'reply_date'] as const;
export type EntryRole = (typeof entryRoles)[number];

/** How a file is read. `scale` is null where nothing is rated. */
export interface EntryMapping {
  readonly columns: readonly EntryRole[];
  readonly dayFirst: boolean;
  readonly scale: ValueScale | null;
}

/** One mention as its source gives it, before anything is masked. */
export interface Entry {
  readonly line: number;
  readonly at: Date;
  readonly date: string;
  readonly author: string | null;
  /** 0 the worst, 1 the best. */
  readonly rating: number | null;
  readonly text: string;
  /** Two small letters, where the source says it. */
  readonly language: string | null;
  readonly link: string | null;
  /** `at` is null where the source does not say when: it is answered, nobody knows how fast. */
  readonly reply: { readonly text: string; readonly at: Date | null } | null;
  /** What tells it from the others of its source: its number there, or all that it says, with how many alike stand before it. */
  readonly identity: string;
}

export type EntryFault = 'import_date_unreadable' | 'import_date_future' | 'import_value_outside' | 'import_line_empty' | 'mention_text_long';

export interface FaultyEntry {
  readonly line: number;
  /** Place of the column, from 0; null for the whole line. */
  readonly column: number | null;
  readonly value: string;
  readonly code: EntryFault;
}

/** How the files of a kind of source are read, and what their use rests on unless the body says otherwise. */
export interface Adapter {
  readonly id: string;
  readonly name: Words;
  /** Where the file comes from, and what it is. */
  readonly about: Words;
  readonly form: 'table' | 'json' | 'feed' | 'pasted';
  /** Headings by what they hold, in plain small letters, the likeliest first; nested fields of JSON and XML are joined by points. */
  readonly headings: Partial<Record<EntryRole, readonly string[]>>;
  /** Answers in words and how good they are, 0 the worst; where the source has a scale of its own. */
  readonly scale: ValueScale | null;
  /** Texts are in HTML. */
  readonly html: boolean;
  readonly basis: 'public_task' | 'legitimate_interest' | 'consent';
  readonly licence: Words;
  readonly keepMonths: number;
  readonly mayReply: boolean;
}
