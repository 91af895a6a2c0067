import type { EntryMapping, FaultyEntry } from '#core/listening/entry/entry.ts';
import type { IsoDate } from '#core/calendar/date.ts';

export const importStates = ['examined', 'waiting', 'running', 'done'] as const;
export type ImportState = (typeof importStates)[number];

/** A file of a source, and what became of its entries. */
export interface MentionImport {
  organisationId: string;
  id: string;
  sourceId: string;
  fileName: string;
  fileSha256: string;
  /** When it was taken from the platform. */
  capturedOn: IsoDate;
  mapping: KeptMapping;
  state: ImportState;
  total: number;
  read: number;
  stored: number;
  known: number;
  changed: number;
  faulty: number;
  doubtful: number;
  askedAt: Date;
  finishedAt: Date | null;
}

/** A mapping, and the headings for which it was made. */
export interface KeptMapping extends EntryMapping {
  heading: readonly string[];
}

export type ImportKey = Pick<MentionImport, 'organisationId' | 'id'>;
export type ImportCounts = Pick<MentionImport, 'read' | 'stored' | 'known' | 'changed' | 'faulty' | 'doubtful'>;

/** One of the first entries as it would be taken over: masked, and what was read in it. */
export interface PreviewedEntry {
  line: number;
  date: IsoDate;
  rating: number | null;
  text: string;
  doubtful: boolean;
  language: string;
  criteria: { criterion: string; polarity: number }[];
}

/** What taking a file over would do. */
export interface ImportPreview {
  found: MentionImport;
  /** Some cells of each column. */
  examples: string[][];
  /** Whether a file of this source with these headings was read before. */
  remembered: boolean;
  entries: number;
  good: number;
  rated: number;
  replied: number;
  authors: number;
  /** How many are there already. */
  known: number;
  first: PreviewedEntry[];
  faults: FaultyEntry[];
  faultCount: number;
  days: { from: IsoDate; to: IsoDate } | null;
  /** Answers in words, each with what it stands for: 0 to 100. */
  ratings: { said: string; percent: number | null }[];
}
