import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The referent of a body asks its population, and the operator may help. */
export const mayConsult = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('operator');

/** Throws `not_allowed`. */
export function requireConsulter(actor: Actor): void {
  if (!mayConsult(actor)) throw problem('not_allowed');
}

/** Words are read before everybody, and decided about, by the referent and those who decide. */
export const moderatorRoles = ['referent', 'decision_maker'] as const;
export const mayModerate = ({ kind, roles }: Actor): boolean => kind === 'system' || moderatorRoles.some((role) => roles.includes(role));

/** Throws `not_allowed`. */
export function requireModerator(actor: Actor): void {
  if (!mayModerate(actor)) throw problem('not_allowed');
}
