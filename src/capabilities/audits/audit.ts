import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Answer, ContactContext } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';

/** What an evaluator brings back from a contact. */
export interface AuditContent {
  /** ISO instant of the contact; its date is the day delays are counted from. */
  contactedAt: string;
  /** Channel through which the answer came, when it was another one. */
  answeredThrough: Channel | null;
  remarks: string | null;
  answers: readonly Answer[];
}

/** The mission's facts that the questionnaire's conditions look at. */
export function contactContext(mission: { scenario_kind: string; persona: string; network: number | null }, contactedAt: string): ContactContext {
  return { scenario: mission.scenario_kind, persona: mission.persona, network: mission.network, sentOn: civilDate(contactedAt) };
}

/** The civil date in Paris of an instant. */
export function civilDate(instant: string | Date): string {
  return parisTimeOf(instant).slice(0, 10);
}

export const reviewDecisions = ['validated', 'returned', 'rejected'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];
