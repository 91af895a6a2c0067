import type { Actor } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Only those who run the edition stop its work. Throws `not_allowed`. */
export function requireMayCancelJobs(actor: Actor): void {
  if (!mayCancelJobs(actor)) throw problem('not_allowed');
}

export function mayCancelJobs(actor: Actor): boolean {
  return runsEdition(actor);
}

/** Mails speak in the name of the operator, who alone changes their words. Throws `not_allowed`. */
export function requireMayAdaptMails(actor: Actor): void {
  if (!actor.roles.includes('operator')) throw problem('not_allowed');
}
