import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The referent writes the plan; decision makers, readers and experts read it and may comment. The database holds the same. */
export const mayEditPlan = (actor: Actor): boolean => actor.kind === 'system' || actor.roles.includes('referent');

/** Throws `not_allowed`. */
export function requirePlanEditor(actor: Actor): void {
  if (!mayEditPlan(actor)) throw problem('not_allowed');
}
