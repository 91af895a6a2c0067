import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The referent and those who decide answer in the name of the body, and settle its alerts; readers and experts read. */
export const mayAct = ({ kind, roles }: Pick<Actor, 'kind' | 'roles'>): boolean => kind === 'system' || roles.includes('referent') || roles.includes('decision_maker');

/** Who acts. Throws `not_allowed`. */
export function requireActor(actor: Actor): string {
  if (!actor.personId || !mayAct(actor)) throw problem('not_allowed');
  return actor.personId;
}
