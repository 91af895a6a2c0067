import type { PollShowing } from '#core/staff-polls/poll.ts';

/** What is told of a poll to whoever asks what it promises. */
export interface PollFacts {
  pollId: string;
  body: string;
  title: string;
  eligible: number;
  /** Parts that a ballot may name. */
  units: string[];
  closesAt: string | null;
  showing: PollShowing;
  smallGroups: number;
  /** Counted, once it is over. */
  ballots: number | null;
}
