import { z } from 'zod';
import type { ProblemCode } from '#platform/http/problem.ts';
import { possibleDecisions, type Decision, type RegistrationState } from '../registration.ts';

/** What can be done to many registrations at once; the database holds the same list. */
export const bulkActions = ['accept', 'wait', 'decline', 'mail', 'note'] as const;
export type BulkActionName = (typeof bulkActions)[number];

export function isBulkAction(value: unknown): value is BulkActionName {
  return bulkActions.some((name) => name === value);
}

/** How many registrations one action covers at most. */
export const mostInBulk = 5000;
/** Up to how many the action is done while the operator waits; more make a job. */
export const mostAtOnce = 20;

export const bulkDecisions = { accept: 'accepted', wait: 'waiting', decline: 'declined' } as const satisfies Partial<Record<BulkActionName, Decision>>;

const words = z.object({ subject: z.string(), paragraphs: z.array(z.string()) });

/** What was given with the action, as kept with it. */
export const bulkInput = z.object({
  reason: z.string().optional(),
  note: z.string().optional(),
  template: z.string().optional(),
  to: z.enum(['referent', 'all']).optional(),
  words: z.object({ fr: words.optional(), en: words.optional() }).optional(),
});

export type BulkInput = z.infer<typeof bulkInput>;

/** One of the registrations chosen. */
export interface Chosen {
  organisationId: string;
  id: string;
  version: number;
  name: string;
  reference: string;
  state: RegistrationState;
  locale: 'fr' | 'en';
  contacts: number;
  /** The body has another, accepted registration for the edition. */
  acceptedElsewhere: boolean;
  /** Another body with the same SIREN has a standing registration for the edition. */
  twin: boolean;
  formula: string;
  contactsDiffer: boolean;
  orderMissing: boolean;
}

/** What stands against accepting the formulas of a draw. */
export interface DrawBar {
  formulas: readonly string[];
  against: ProblemCode | null;
}

/** Why the action cannot be done to a registration as it stands; null when it can. */
export function bulkRefusal(action: BulkActionName, one: Chosen, draw: DrawBar): ProblemCode | null {
  if (action === 'note') return null;
  if (action === 'mail') return one.contacts > 0 ? null : 'contact_missing';
  if (!possibleDecisions(one.state).includes(bulkDecisions[action])) return 'registration_not_pending';
  return action === 'accept' ? acceptRefusal(one, draw) : null;
}

function acceptRefusal(one: Chosen, draw: DrawBar): ProblemCode | null {
  if (one.acceptedElsewhere) return 'registration_already_accepted';
  if (draw.against && draw.formulas.includes(one.formula)) return draw.against;
  if (one.orderMissing) return 'order_not_accepted';
  return one.contactsDiffer ? 'contacts_differ' : null;
}
