import type { Actor } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition decide on registrations; the data protection officer reads only. */
export function mayDecide(actor: Actor): boolean {
  return runsEdition(actor);
}

/** Throws `not_allowed` unless the actor may decide on registrations. */
export function requireDecider(actor: Actor): void {
  if (!mayDecide(actor)) throw problem('not_allowed');
}
