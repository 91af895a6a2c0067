import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition decide on registrations; the data protection officer reads only. */
export function mayDecide(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.includes('operator') || actor.roles.includes('method_lead');
}

/** Throws `not_allowed` unless the actor may decide on registrations. */
export function requireDecider(actor: Actor): void {
  if (!mayDecide(actor)) throw problem('not_allowed');
}
