import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition open its campaigns; the data protection officer reads only. Throws `not_allowed`. */
export function requireMayOpenCampaigns(actor: Actor): void {
  const may = actor.kind === 'system' || actor.roles.includes('operator') || actor.roles.includes('method_lead');
  if (!may) throw problem('not_allowed');
}
