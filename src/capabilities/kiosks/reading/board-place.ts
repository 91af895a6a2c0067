import type { DateRange } from '#core/calendar/date.ts';
import type { OpinionSource, Tally } from '#core/opinions/types.ts';

/** What a board is of: a whole body, one of its sites, or one of its points. */
export interface BoardPlace {
  organisationId: string;
  siteId?: string | undefined;
  pointId?: string | undefined;
}

/** A question as it is counted: the same words with another number of steps are another question. */
export interface CountedQuestion {
  question: string;
  steps: number;
}

/** The opinions of a place on civil days at the site (both in), from all sources or one. */
export interface ReadingOf {
  place: BoardPlace;
  period: DateRange;
  source?: OpinionSource | undefined;
}

/** All opinions, and those of them that bear a mark; cleaned = all minus marked (core/opinions/rollup). */
export interface HeardTally {
  all: Tally;
  marked: Tally;
}

/** A question over a period. */
export interface QuestionTotal extends CountedQuestion, HeardTally {
  /** Empty where the question belongs to none. */
  criterion: string;
}

export interface DayTally extends HeardTally {
  day: string;
}

/** Opinions of the last 60 days by weekday (1 = Monday) and hour (0..23) at the site. */
export interface HourTally extends HeardTally {
  weekday: number;
  hour: number;
}
