import type { PollQuestion, PollShowing, PollState, PollUnit } from '#core/staff-polls/poll.ts';

export interface PollKey {
  organisationId: string;
  id: string;
}

export interface PollWords {
  title: string;
  intro: string;
}

export interface PollContent {
  fr: PollWords;
  en?: PollWords | undefined;
}

/** `offered`: whether ballots may name it, settled when the poll opens. */
export interface ListedUnit extends PollUnit {
  offered: boolean;
}

export interface Poll {
  organisationId: string;
  id: string;
  content: PollContent;
  units: ListedUnit[];
  state: PollState;
  showing: PollShowing;
  /** Null: until somebody closes it. */
  closesAt: string | null;
  /** Of the key that signs its tokens, SubjectPublicKeyInfo in base64; null before it opens. */
  publicKey: string | null;
  /** How many people may take part; null before it opens. */
  eligible: number | null;
  /** Groups of ballots that were moved with fewer than five. */
  smallGroups: number;
  /** The poll whose ideas it puts before colleagues, one a question; null for any other. */
  ideasOf: string | null;
  /** Ballots counted; null until it is over. */
  ballots: number | null;
}

export type { PollQuestion };

/** The questions of which figures are released as they are counted. Of ideas put before colleagues only steps are told. */
export const releasedQuestions = ({ ideasOf }: Pick<Poll, 'ideasOf'>, questions: readonly PollQuestion[]): readonly PollQuestion[] => (ideasOf === null ? questions : []);

/** The part of a poll by which ballots are read. */
export const offeredBy = ({ units }: Pick<Poll, 'units'>, questions: readonly PollQuestion[]): { questions: readonly PollQuestion[]; units: PollUnit[] } => ({ questions, units: units.filter(({ offered }) => offered) });
