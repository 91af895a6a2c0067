import type { Actor, Role } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The operator alone says who is who. Commands run as the system itself. Throws `not_allowed`. */
export function requireMayGiveRoles(actor: Actor): void {
  if (actor.kind !== 'system' && !mayGiveRoles(actor)) throw problem('not_allowed');
}

export function mayGiveRoles(actor: Actor): boolean {
  return actor.roles.includes('operator');
}

/** Roles held in the space of one body. */
export function needsOrganisation(role: Role): boolean {
  return ['referent', 'decision_maker', 'reader', 'expert'].includes(role);
}
