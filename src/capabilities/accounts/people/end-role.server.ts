import { isUuid } from '#core/shared/uuid.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { accountsTexts } from '../accounts.texts.ts';
import { tellPerson } from '../tell-person.server.ts';
import { requireMayGiveRoles } from './people.access.ts';
import { peopleEvents } from './people.events.ts';
import { peopleTexts } from './people.texts.ts';
import { endGrant, grantsOfPeople, lockHolders, type GrantLine } from './people.queries.server.ts';

export interface RoleOfPerson {
  personId: string;
  grantId: string;
}

/**
 * Takes a role back. Roles are read at each request: the person loses it at once, and keeps the account.
 * Throws `not_allowed`, `not_found`, `role_ended` when somebody was faster, or `last_operator`.
 */
export async function endRole(ctx: Ctx, input: RoleOfPerson): Promise<void> {
  requireMayGiveRoles(ctx.actor);
  const grant = await grantOfPerson(ctx, input);
  if (grant.role === 'operator' && (await lockHolders(ctx.db, 'operator')) <= 1) throw problem('last_operator');
  if (!(await endGrant(ctx.db, grant.id, ctx.actor.personId, ctx.clock.now()))) throw problem('role_ended');
  await ctx.record({
    name: peopleEvents.revoked, subjectType: 'person', subjectId: grant.personId,
    organisationId: grant.organisationId ?? undefined, payload: { role: grant.role },
  });
  await tellPerson(ctx, grant.personId, 'roleEnded', (locale) => roleWords(grant, locale));
}

function roleWords({ role, organisationName }: GrantLine, locale: Locale): string {
  const label = accountsTexts[locale].roles[role];
  return organisationName ? peopleTexts[locale].roleOf(label, organisationName) : label;
}

/** A role of a person, held or ended. Throws `not_found`. */
export async function grantOfPerson(ctx: Ctx, { personId, grantId }: RoleOfPerson): Promise<GrantLine> {
  const grants = isUuid(personId) ? await grantsOfPeople(ctx.db, [personId]) : [];
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw problem('not_found');
  return grant;
}
