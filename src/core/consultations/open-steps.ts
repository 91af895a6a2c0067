import { stateAt, type ConsultationTimes, type Instant } from './states.ts';

export const stepKinds = ['survey', 'ideas', 'arguments', 'comments', 'priorities', 'budget', 'statements', 'text'] as const;
export type StepKind = (typeof stepKinds)[number];

export type StepTimes = { readonly id: string; readonly kind: StepKind; readonly position: number; readonly opensAt: Instant | null; readonly closesAt: Instant | null };

/** `reading`: shown, nothing to give (replies, decision, or a consultation that is over). */
export type StepNow = { readonly id: string; readonly now: 'before' | 'open' | 'over' | 'reading'; readonly opensAt: Instant | null; readonly closesAt: Instant | null };

/**
 * Each step as it stands at an instant, in order. A step is open while the consultation and its own dates are; dates it lacks
 * are those of the consultation, and it never outlasts it. `text` steps are always for reading.
 */
export function stepsNow(consultation: ConsultationTimes, steps: readonly StepTimes[], now: Instant): StepNow[] {
  const state = stateAt(consultation, now);
  return steps.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map((step) => {
    const opensAt = later(step.opensAt, consultation.opensAt);
    const closesAt = earlier(step.closesAt, consultation.closesAt);
    return { id: step.id, now: standing(step.kind, state, opensAt, closesAt, now), opensAt, closesAt };
  });
}

function standing(kind: StepKind, state: string, opensAt: Instant | null, closesAt: Instant | null, now: Instant): StepNow['now'] {
  if (state === 'draft' || state === 'scheduled') return 'before';
  if (kind === 'text') return 'reading';
  if (state !== 'open' || (closesAt !== null && closesAt <= now)) return 'over';
  return opensAt !== null && opensAt > now ? 'before' : 'open';
}

const later = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null || a > b ? a : b);
const earlier = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null || a < b ? a : b);
