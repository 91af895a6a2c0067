import type { Actor, Role } from '../context.ts';
import type { Scope } from '../db/transaction.ts';
import { problem } from './problem.ts';

/** Who may use a route, and with whose eyes its transaction sees. */
export interface AccessRule {
  who: 'everyone' | 'signed_in' | readonly Role[];
  scope: Scope;
  /** Route parameter that names the body: the person must belong to it, and sees that body only. */
  organisationParam?: string;
  /** Route parameter that holds the token of a registration's mailed link: the scope `registrant` sees that one only. */
  fileParam?: string;
  /** Megabytes that a request may bring, where more than `usualMegabytes`. */
  megabytes?: number;
  /** How long a rendered page may be sent again, to the same person; for pages that change rarely. */
  rememberSeconds?: number;
}

export type RouteAccess = Readonly<Record<string, AccessRule>>;

/** Every person of the body's own space. */
export const participantRoles = ['referent', 'decision_maker', 'reader', 'expert'] as const satisfies readonly Role[];
/** Who runs the edition. The data protection officer has a desk of their own, and sees nothing else. */
export const officeRoles = ['operator', 'method_lead'] as const satisfies readonly Role[];

/**
 * The actor's sight on a route: the bodies it may see.
 * Throws `sign_in_needed`, `not_allowed`, or `not_found` for a body that is not the actor's.
 */
export function authorise(rule: AccessRule, actor: Actor, params: Partial<Record<string, string>>): { organisationIds: string[] } {
  if (rule.who !== 'everyone') {
    if (actor.kind === 'anonymous') throw problem('sign_in_needed');
    if (rule.who !== 'signed_in' && !rule.who.some((role) => actor.roles.includes(role))) throw problem('not_allowed');
  }
  // Who comes by a link sees what the link shows, whatever else the person may see.
  if (rule.fileParam) return { organisationIds: [] };
  if (!rule.organisationParam) return { organisationIds: actor.organisationIds };
  const organisationId = params[rule.organisationParam];
  if (!organisationId || !actor.organisationIds.includes(organisationId)) throw problem('not_found');
  return { organisationIds: [organisationId] };
}
