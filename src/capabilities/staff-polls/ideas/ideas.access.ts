import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Ideas are read before colleagues see them by the referent and those who decide: nobody else sees what is not shown. */
export const mayReadIdeas = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('decision_maker');

/** Throws `not_allowed`. */
export function requireIdeaReader(actor: Actor): void {
  if (!mayReadIdeas(actor)) throw problem('not_allowed');
}
