import type { Actor } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition have it scored; the data protection officer reads only. */
export function mayScore(actor: Actor): boolean {
  return runsEdition(actor);
}

/** Freezing decides on the figures for good: it is the method lead's. Throws `not_allowed` for others. */
export function requireMethodLead(actor: Actor): void {
  if (actor.kind !== 'system' && !actor.roles.includes('method_lead')) throw problem('not_allowed');
}
