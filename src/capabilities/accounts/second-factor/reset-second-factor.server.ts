import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { personalDetails } from '../accounts.queries.server.ts';
import { accountEvents } from '../accounts.events.ts';
import { deletePasskeys } from '../passkeys/passkeys.queries.server.ts';
import { requireMayGiveRoles } from '../people/people.access.ts';
import { deleteSessions } from '../sessions/sessions.queries.server.ts';
import { tellPerson } from '../tell-person.server.ts';
import { deleteAuthenticator } from './second-factor.queries.server.ts';

/**
 * For somebody who has lost every device: an operator erases application, recovery codes and passkeys, and signs their
 * devices out. Nobody does so for themselves: it would be a way around. Throws `not_allowed`, `not_found`, `reset_by_another`.
 */
export async function resetSecondFactor(ctx: Ctx, personId: string): Promise<void> {
  requireMayGiveRoles(ctx.actor);
  if (!isUuid(personId) || !(await personalDetails(ctx.db, personId))) throw problem('not_found');
  if (personId === ctx.actor.personId) throw problem('reset_by_another');
  await deleteAuthenticator(ctx.db, personId);
  await deletePasskeys(ctx.db, personId);
  await deleteSessions(ctx.db, personId, null);
  await ctx.record({ name: accountEvents.reset, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'reset', ctx.actor.name ?? 'Parvis');
}
