import type { BlindRequest } from '#platform/browser/blind-token.ts';
import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import type { VoterProof } from '../tokens/issue-token.server.ts';

export type CourseStage = 'cover' | 'room' | 'cards' | 'unit' | 'review' | 'done';

/** All that a browser holds of somebody's way through a poll. */
export interface KeptCourse {
  stage: CourseStage;
  proof: VoterProof | null;
  /** Index of the question shown. */
  place: number;
  answers: Record<string, PollAnswer>;
  /** Questions that were answered or passed over: what is seen of them counts as done. */
  seen: string[];
  unit: string | null;
  /** What was drawn and blinded, until the ballot is in: asked again, the site answers alike. */
  request: BlindRequest | null;
  signature: string | null;
  /** The receipt, once the ballot is in. */
  serial: string | null;
}

export const freshCourse = (): KeptCourse => ({ stage: 'cover', proof: null, place: 0, answers: {}, seen: [], unit: null, request: null, signature: null, serial: null });

export interface CourseKeeper {
  read(): KeptCourse | null;
  write(course: KeptCourse): void;
  forget(): void;
}

/**
 * Keeps a course in the tab: it survives a reload and a lost network, no other tab or site reads it, and it goes with the tab, so
 * that on a computer of several people nothing is found later (docs/decisions/0053).
 */
export function tabKeeper(pollId: string): CourseKeeper {
  const key = `poll:${pollId}`;
  return {
    read() {
      try {
        const text = sessionStorage.getItem(key);
        return text === null ? null : { ...freshCourse(), ...(JSON.parse(text) as KeptCourse) }; // written below
      } catch {
        return null;
      }
    },
    write(course) {
      try {
        sessionStorage.setItem(key, JSON.stringify(course));
      } catch {
        // Where storage is refused the course lives as long as the page.
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** Keeps nothing: on a tablet that passes from hand to hand. */
export const noKeeper: CourseKeeper = { read: () => null, write: () => undefined, forget: () => undefined };
