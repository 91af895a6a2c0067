import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Words are read, and answers given, by the referent and those who decide: nobody else sees what is not published. */
export const mayAnswer = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('decision_maker');

/** Throws `not_allowed`. */
export function requireAnswerer(actor: Actor): void {
  if (!mayAnswer(actor)) throw problem('not_allowed');
}
