import type { PollQuestion } from '#core/staff-polls/poll.ts';
import type { RoomStage, RoomState } from '#core/staff-polls/room.ts';
import type { ShownCell } from '#core/staff-polls/tally.ts';
import type { PollKey } from '../poll.ts';

/** A poll that is answered in a room, one question at a time, with a screen on the wall. */
export interface PollRoom extends RoomState {
  poll: PollKey;
  /** Six signs that find the session; they let nobody vote. */
  code: string;
}

/** What phones, the wall and whoever leads the session see of it. */
export interface RoomNow {
  pollId: string;
  code: string;
  title: string;
  stage: RoomStage;
  /** The question that is asked, or was asked last. */
  question: PollQuestion | null;
  /** Its place among those of the session, from 1; 0 before the first. */
  place: number;
  questions: number;
  /** At least so many answers to it, in steps of five. */
  voices: number;
  /** What may be shown of it, once its result is shown; null: nothing, or not yet. */
  result: Pick<ShownCell, 'answers' | 'counts'> | null;
}

/** What the screen of a room shows: the session as it stands, and how to join it. */
export interface RoomWall {
  room: RoomNow;
  /** Where to go, without the protocol, and its code to scan (SVG). */
  address: string;
  code: string;
}

/** Where phones go that scanned the wall or typed the code. */
export const roomPath = ({ code }: Pick<PollRoom, 'code'>): string => `/poll/room/${code}`;

/** The screen on the wall. */
export const wallPath = ({ code }: Pick<PollRoom, 'code'>): string => `/wall/poll/${code}`;
