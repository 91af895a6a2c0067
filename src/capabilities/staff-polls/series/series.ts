import type { PollUnit } from '#core/staff-polls/poll.ts';
import type { PollRhythm } from '#core/staff-polls/series.ts';
import type { PollContent } from '../poll.ts';

/** A short poll that comes back, with questions that take turns. */
export interface PollSeries {
  organisationId: string;
  id: string;
  content: PollContent;
  /** Parts of the body as its last turn had them. */
  units: PollUnit[];
  /** Criteria asked about, in turn. */
  criteria: string[];
  /** Questions a turn. */
  questions: number;
  rhythm: PollRhythm;
  daysOpen: number;
  /** The day on which its next poll opens; null once it was stopped. */
  nextOn: string | null;
  /** Turns made so far. */
  turn: number;
}
