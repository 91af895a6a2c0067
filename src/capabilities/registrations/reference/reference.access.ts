import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Referent and decision maker correct what their body declared; readers and experts read. */
export function mayCorrect(actor: Actor): boolean {
  return actor.roles.includes('referent') || actor.roles.includes('decision_maker');
}

/** Throws `not_allowed` unless the actor may correct what the body declared. */
export function requireCorrector(actor: Actor): void {
  if (!mayCorrect(actor)) throw problem('not_allowed');
}
