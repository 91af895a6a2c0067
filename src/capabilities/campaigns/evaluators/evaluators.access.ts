import type { Actor, Ctx } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Those who run the edition recruit, decide on expenses and pay. Throws `not_allowed`. */
export function requireOffice(actor: Actor): void {
  if (!runsEdition(actor)) throw problem('not_allowed');
}

/** The mystery citizen who asks. Throws `not_allowed` for anybody else. */
export function ownPerson(ctx: Pick<Ctx, 'actor'>): string {
  const { personId, roles } = ctx.actor;
  if (!personId || !roles.includes('evaluator')) throw problem('not_allowed');
  return personId;
}
