import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition have it scored; the data protection officer reads only. */
export function mayScore(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.includes('operator') || actor.roles.includes('method_lead');
}

/** Freezing decides on the figures for good: it is the method lead's. Throws `not_allowed` for others. */
export function requireMethodLead(actor: Actor): void {
  if (actor.kind !== 'system' && !actor.roles.includes('method_lead')) throw problem('not_allowed');
}
