import type { Actor } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition open its campaigns; the data protection officer reads only. Throws `not_allowed`. */
export function requireMayOpenCampaigns(actor: Actor): void {
  if (!runsEdition(actor)) throw problem('not_allowed');
}
