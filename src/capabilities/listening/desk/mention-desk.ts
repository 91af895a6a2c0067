import type { TextFinding } from '#core/opinions/moderation/finding.ts';
import type { Subject } from '#core/listening/mention.ts';

export const deskPlaces = ['masking', 'reading', 'corrected'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

/** A word of a sentence that weighed, with its share. */
export interface ShownReason {
  word: string;
  percent: number;
}

export interface ShownSubject extends Subject {
  sure: number;
  doubtful: boolean;
  corrected: boolean;
  because: { criterion: ShownReason[]; polarity: ShownReason[] };
}

/** A sentence in pieces: those that weighed are marked. */
export interface ShownSentence {
  number: number;
  pieces: { text: string; weighed: boolean }[];
  subjects: ShownSubject[];
}

export interface ShownMention {
  id: string;
  source: string;
  saidOn: string;
  rating: number | null;
  language: string;
  copies: number;
  sentences: ShownSentence[];
}

/** A text whose masking waits for a person. */
export interface MaskingCase {
  id: string;
  source: string;
  saidOn: string;
  language: string;
  /** As it was written. */
  original: string;
  masks: (TextFinding & { name: string; words: string; sure: boolean })[];
  danger: boolean;
  masked: string;
}

export interface ListeningDesk {
  place: DeskPlace;
  counts: Record<DeskPlace, number>;
  mentions: ShownMention[];
  masking: { id: string; source: string; saidOn: string; body: string; language: string; notedAt: Date }[];
  pages: number;
  corrections: { all: number; waiting: number };
}
