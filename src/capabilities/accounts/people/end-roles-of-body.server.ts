import { sql } from 'kysely';
import type { Ctx, Role } from '#platform/context.ts';
import { peopleEvents } from './people.events.ts';
import { endGrant } from './people.queries.server.ts';

/**
 * Ends the roles for a body that people of given addresses were granted since a moment, by the journal; roles held
 * before stay. For capabilities that gave them. Returns how many ended.
 */
export async function endRolesOfBody(ctx: Ctx, given: { organisationId: string; people: readonly { email: string; role: Role }[]; since: Date }): Promise<number> {
  let ended = 0;
  for (const { email, role } of given.people) {
    const grants = await ctx.db
      .selectFrom('role_grant as g').innerJoin('person as p', 'p.id', 'g.person_id').select(['g.id', 'g.person_id as personId'])
      .where('g.organisation_id', '=', given.organisationId).where('g.role', '=', role).where('g.revoked_at', 'is', null)
      .where(sql`lower(p.email)`, '=', email.toLowerCase())
      .where(sql<boolean>`exists (select from event e where e.name = 'role.granted' and e.organisation_id = g.organisation_id
        and e.subject_id = g.person_id::text and e.payload ->> 'role' = g.role and e.occurred_at >= ${given.since})`)
      .execute();
    for (const { id, personId } of grants) {
      if (!(await endGrant(ctx.db, id, ctx.actor.personId, ctx.clock.now()))) continue;
      ended += 1;
      await ctx.record({ name: peopleEvents.revoked, subjectType: 'person', subjectId: personId, organisationId: given.organisationId, payload: { role } });
    }
  }
  return ended;
}
