import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mayIntegrate } from './keys/api-key.ts';

/** The person who may open a body (the office: null) to other programs. Throws `not_allowed`. */
export function requireIntegrator(actor: Actor, organisationId: string | null): string {
  if (!actor.personId || !mayIntegrate(actor, organisationId)) throw problem('not_allowed');
  return actor.personId;
}
