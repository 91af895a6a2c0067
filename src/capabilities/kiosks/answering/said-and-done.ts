import type { AnswerClock } from './answer-clock.ts';
import type { IdeaStatus, Reply } from './answer.ts';

/** A published idea as everybody sees it. */
export interface SaidIdea {
  id: string;
  shown: string;
  language: string;
  receivedOn: string;
  status: IdeaStatus;
  serviceId: string | null;
  voices: number;
}

export interface SaidFilter {
  service: string | null;
  status: IdeaStatus | null;
}

/** What a body heard and did, as everybody sees it. */
export interface SaidAndDone {
  ideas: (SaidIdea & { serviceName: string | null; replies: Reply[] })[];
  /** Of what the filter lets through. */
  total: number;
  ideaCount: number;
  voices: number;
  byStatus: { status: IdeaStatus; n: number }[];
  byService: { id: string; name: string; n: number }[];
  clock: AnswerClock;
  /** Working days promised. */
  within: number;
}
