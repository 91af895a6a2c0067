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
  /** Others not yet under one head with it that say the same. */
  alike: number;
}

export interface IdeaDesk {
  ideas: ListedIdea[];
  counts: Record<DeskPlace, number>;
  services: (AnsweringService & { waiting: number })[];
  unsorted: number;
  clock: AnswerClock;
  within: number;
  helped: { yes: number; no: number };
  total: number;
}
