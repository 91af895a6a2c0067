import type { Effort } from '#core/improvement/rank-recommendations.ts';

export const actionStates = ['to_do', 'in_progress', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionOrigins = ['recommendation', 'own', 'presentation', 'commitment'] as const;
export type ActionOrigin = (typeof actionOrigins)[number];

/** What a referent writes of an action. */
export interface ActionContent {
  title: string;
  detail: string;
  ownerName: string;
  ownerEmail: string | null;
  dueOn: string | null;
  state: ActionState;
}

export interface PlanAction extends ActionContent {
  id: string;
  organisationId: string;
  /** Edition whose results it answers to. */
  editionId: string;
  origin: ActionOrigin;
  recommendationId: string | null;
  commitmentId: string | null;
  effort: Effort | null;
  version: number;
  completedOn: string | null;
}

/** Whether its date has passed and it still waits. */
export const isOverdue = ({ state, dueOn }: Pick<PlanAction, 'state' | 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn < today && (state === 'to_do' || state === 'in_progress');
