import { addDays } from '#core/calendar/date.ts';

export const disputeOutcomes = ['upheld', 'dismissed', 'withdrawn'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

/** Where a dispute stands. `late`: the answer is due and has not come. */
export type DisputeState = 'open' | 'late' | DisputeOutcome;

/** Within how many days a dispute is answered: the month that an ordinary complaint to a public service may take. */
export const answerDays = 30;

/** Shortest statement, in characters: less says nothing that could be looked into. */
export const shortestStatement = 20;

/** The last day on which an item may be contested: the day of publication is not counted. */
export function closesOn(publishedOn: string, disputeDays: number): string {
  return addDays(publishedOn, disputeDays);
}

export function stateOf(dispute: { outcome: DisputeOutcome | null; dueOn: string }, today: string): DisputeState {
  return dispute.outcome ?? (dispute.dueOn < today ? 'late' : 'open');
}
