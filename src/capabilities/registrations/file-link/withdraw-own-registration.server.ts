import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { registrationEvents } from '../registrations.events.ts';
import { insertDecision, moveRegistration } from '../registrations.queries.server.ts';

/**
 * Takes a registration back at the wish of the body itself, by its link or in its space, while nobody has accepted it
 * yet. Throws `registration_not_pending` once it is decided.
 */
export async function withdrawOwnRegistration(ctx: Ctx, given: { organisationId: string; registrationId: string; editionId: string; reason: string | null }): Promise<void> {
  const { organisationId, registrationId, editionId, reason } = given;
  const moved = await moveRegistration(ctx.db, { organisationId, id: registrationId }, 'withdrawn', ['submitted', 'waiting']);
  if (!moved) throw problem('registration_not_pending');
  await insertDecision(ctx.db, { id: ctx.ids.next(), organisationId, registrationId, decision: 'withdrawn', reason, decidedBy: ctx.actor.personId, decidedAt: ctx.clock.now() });
  await ctx.record({ name: registrationEvents.withdrawn, subjectType: 'registration', subjectId: registrationId, organisationId, editionId, payload: { by: 'body' } });
}
