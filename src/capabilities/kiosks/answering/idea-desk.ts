import type { FindingKind } from '#core/opinions/moderation/finding.ts';
import type { AnswerClock } from './answer-clock.ts';
import type { DeskPlace, Idea } from './answer.ts';

/** A service of a body that answers; `email`: its mailbox. */
export interface AnsweringService {
  id: string;
  name: string;
  email: string | null;
  closed: boolean;
}

export interface ListedIdea extends Idea {
  pointName: string;
  serviceName: string | null;
  findings: FindingKind[];
  danger: boolean;
  /** Of what still waits for its first answer. */
  due: string | null;
  overdue: boolean;
  /** Ids of those that lie with it and say the same, itself first; chosen together. */
  together: string[];
}

export interface IdeaDesk {
  ideas: ListedIdea[];
  counts: Record<DeskPlace, number>;
  services: (AnsweringService & { waiting: number })[];
  unsorted: number;
  clock: AnswerClock;
  within: number;
  helped: { yes: number; no: number };
  /** Pages of the list; texts beyond the last one come up as these are dealt with. */
  pages: number;
  beyond: number;
}
