import type { RefusalReason, TextState } from '#core/consultations/moderation.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepKind } from '#core/consultations/open-steps.ts';
import type { Step } from '../steps/step.ts';
import type { ModeratedKindName, Subject } from './decisions.queries.server.ts';

/** What somebody wrote, and what is read of it. */
export interface WrittenText {
  stepId: string;
  /** As its author wrote it. */
  words: string;
  language: string;
  state: TextState;
  /** What everybody reads; null where it is not published. */
  shown: string | null;
  masked: boolean;
  receivedAt: Date;
}

/** A text as whoever moderates meets it. */
export interface ModeratedText extends Subject, WrittenText {
  /** What it belongs to, in the language of who reads: the question, the side, the comment it answers. */
  context: string | null;
}

/** What becomes of a text. `shown`: null where nothing is published. */
export interface Placement {
  state: 'waiting' | 'published' | 'refused';
  shown: string | null;
  masked: boolean;
  at: Date;
  /** Why it is refused, where it is. */
  reason: RefusalReason | null;
}

export type ListedState = 'waiting' | 'published' | 'refused';

/** A step whose texts are listed; the content is parsed by whoever made it. */
export type ModeratedStep = Pick<Step, 'id' | 'kind' | 'content'>;

/** One kind of texts that people write in consultations: how they are listed, read and placed. Everything else about moderation is the same for all. */
export interface ModeratedKind {
  kind: ModeratedKindName;
  /** Kinds of steps where such texts are written. */
  steps: readonly StepKind[];
  /** Texts of a step in a state: those that wait in the order of arrival, the others the latest first. */
  list(ctx: Ctx, organisationId: string, step: ModeratedStep, page: { state: ListedState; limit: number; offset: number }): Promise<ModeratedText[]>;
  /** How many texts of some steps are in each state, by the step. */
  counts(ctx: Ctx, organisationId: string, stepIds: readonly string[]): Promise<{ stepId: string; state: ListedState; n: number }[]>;
  read(ctx: Ctx, organisationId: string, step: ModeratedStep, subject: string): Promise<ModeratedText | undefined>;
  place(ctx: Ctx, organisationId: string, subject: string, placement: Placement): Promise<void>;
}
