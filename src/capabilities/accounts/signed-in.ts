import type { Actor, Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The person who asks, in their session. Throws `sign_in_needed`. */
export function signedIn({ actor }: Ctx): { personId: string; sessionId: string; actor: Actor } {
  if (actor.kind !== 'person' || !actor.personId || !actor.sessionId) throw problem('sign_in_needed');
  return { personId: actor.personId, sessionId: actor.sessionId, actor };
}
