import type { SurveyQuestion } from '#core/consultations/survey.ts';

export type FloorState = 'waiting' | 'shown' | 'answered' | 'set_aside';

/** A question to the speakers. */
export interface FloorQuestion {
  id: string;
  body: string;
  state: FloorState;
  supports: number;
}

/** A vote of the room. `counts` by answer: null until it is closed. `voices`: while it is open, in steps of five. */
export interface FloorVote {
  id: string;
  question: SurveyQuestion;
  state: 'draft' | 'open' | 'closed';
  counts: Readonly<Record<string, number>> | null;
  voices: number;
}

export interface Floor {
  questions: FloorQuestion[];
  votes: FloorVote[];
}
