import type { PollQuestionKind, PollShowing, PollState } from '#core/staff-polls/poll.ts';

/** A question in the language of whoever answers. */
export interface SheetQuestion {
  id: string;
  kind: PollQuestionKind;
  label: string;
  /** `drawing`: of a picture, its outline on a 24 x 24 grid. */
  options: { id: string; label: string; drawing?: string | undefined }[];
}

/** What somebody who may answer is shown of a poll before they answer. */
export interface PollSheet {
  pollId: string;
  /** Name of the body that asks. */
  body: string;
  title: string;
  intro: string;
  state: PollState;
  showing: PollShowing;
  closesAt: string | null;
  /** Answered in a room, one question at a time. */
  inRoom: boolean;
  /** How many people may take part. */
  eligible: number;
  /** Of the key that signs its tokens, SubjectPublicKeyInfo in base64. */
  publicKey: string;
  questions: SheetQuestion[];
  /** Parts of the body that a ballot may name, each with those above it. */
  units: { id: string; label: string }[];
}
