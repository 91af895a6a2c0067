import type { OpinionFigure } from '#core/opinions/figure.ts';
import type { Bounds } from '#core/statistics/wilson.ts';
import type { CountedQuestion, ReadingOf } from './board-place.ts';
import type { Grain } from './period.ts';

/** A figure without what bears a mark, and as it was heard. */
export interface BothFigures {
  cleaned: OpinionFigure;
  raw: OpinionFigure;
}

export interface BoardQuestion extends CountedQuestion, BothFigures {
  criterion: string;
  /** Its words in the reader's language; its id where no set asks it any more. */
  label: string;
}

/** An hour of the week of fewer opinions has no colour, and a stretch of fewer stands beside the line of the trend: one angry person is no fall to 0. */
export const fewestRead = 5;

/** A stretch of the period; `at`: the day that begins it, or the hour of the day where the period is one day. */
export interface BoardMoment extends BothFigures {
  at: string;
}

export interface BoardHour {
  weekday: number;
  hour: number;
  n: number;
  score: number | null;
}

export interface BoardPoint extends BothFigures {
  pointId: string;
  siteId: string;
  name: string;
  siteName: string;
}

export interface BoardText {
  id: string;
  kind: 'comment' | 'idea';
  text: string;
  language: string;
  at: Date;
  pointName: string;
}

/** What a board says of the question that it is about. */
export interface BoardReading extends BothFigures {
  asked: BoardQuestion;
  /** How many chose each step, the worst first. */
  steps: { label: string; cleaned: number; raw: number }[];
  /** Opinions that bear a mark, their share of all, and by which rules. */
  removed: number;
  removedShare: number;
  removedBy: { rule: string; n: number }[];
  /** The period before, cleaned, and what changed since in points, with its 95 % interval where both have one. */
  before: OpinionFigure;
  change: { difference: number; interval: Bounds | null } | null;
  grain: Grain;
  moments: BoardMoment[];
  /** Of the last 60 days of the period at most, cleaned. */
  hours: BoardHour[];
  /** Cleaned. */
  reasons: { id: string; label: string; n: number }[];
}

export interface Board extends ReadingOf {
  organisationName: string;
  siteName: string | null;
  pointName: string | null;
  timeZone: string;
  /** Points of the place, whatever they heard; none: nothing can be heard here yet. */
  pointCount: number;
  questions: BoardQuestion[];
  /** Null where nothing was heard in the period. */
  reading: BoardReading | null;
  /** Points that were heard, where the place has several. */
  points: BoardPoint[];
  words: { word: string; texts: number }[];
  texts: BoardText[];
  /** Where the period heard nothing: the last day on which the place was heard; null: never. */
  lastDay: string | null;
}
