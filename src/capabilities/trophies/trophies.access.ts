import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

const isSystem = ({ kind }: Actor): boolean => kind === 'system';

/** Candidates, finalists and winners are read by those who run the edition, and by nobody else before the release. Throws `not_allowed`. */
export function requireReadsTrophies(actor: Actor): void {
  if (!isSystem(actor) && !actor.roles.some((role) => role === 'operator' || role === 'method_lead')) throw problem('not_allowed');
}

/** What cannot be taken back is the method lead's: fixing the finalists, deciding. Throws `not_allowed`. */
export function requireDecidesTrophies(actor: Actor): void {
  if (!isSystem(actor) && !actor.roles.includes('method_lead')) throw problem('not_allowed');
}
