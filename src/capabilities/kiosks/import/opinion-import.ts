import type { ImportMapping } from '#core/opinions/exports/mapping.ts';
import type { FaultyLine, ReadLine } from '#core/opinions/exports/read-lines.ts';

export type ImportState = 'waiting' | 'running' | 'done' | 'undoing' | 'undone' | 'failed';

/** An import of another kiosk's export, and how far it is. */
export interface OpinionImport {
  organisationId: string;
  id: string;
  fileName: string;
  fileSha256: string;
  mapping: ImportMapping;
  state: ImportState;
  lineCount: number;
  readCount: number;
  faultCount: number;
  storedCount: number;
  knownCount: number;
  asideCount: number;
  textCount: number;
  askedAt: Date;
  undoneAt: Date | null;
}

/** What an import of a file would do. */
export interface ImportPreview {
  file: { name: string; sha256: string };
  heading: string[];
  /** Some of the first lines, cell by cell, for the form of the columns. */
  sample: string[][];
  mapping: ImportMapping;
  places: string[];
  questions: string[];
  /** Answers in words, each with the step it is read as. */
  answers: { said: string; written: string; step: number | null }[];
  /** Whether the body read a file with these headings before. */
  remembered: boolean;
  lines: number;
  good: number;
  opinions: number;
  comments: number;
  first: (Pick<ReadLine, 'line' | 'date' | 'minutes' | 'pointId' | 'answers' | 'comment'>)[];
  faults: FaultyLine[];
  faultCount: number;
  /** First and last day of what was read. */
  days: { from: string; to: string } | null;
}
