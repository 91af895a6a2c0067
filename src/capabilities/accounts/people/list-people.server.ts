import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { eventsAbout } from '#platform/events/read-events.ts';
import { problem } from '#platform/http/problem.ts';
import { secondFactorFacts, type SecondFactorFacts } from '../second-factor/second-factor.queries.server.ts';
import { mayGiveRoles } from './people.access.ts';
import { grantsOfPeople, peoplePage, personById, type GrantLine, type PersonLine } from './people.queries.server.ts';

/** People on one page of the list. */
export const peopleOnPage = 50;

export interface PersonWithRoles extends PersonLine {
  /** Held now. */
  roles: GrantLine[];
}

/** A page of the people who hold a role, with all the roles that each of them holds. */
export async function listPeople(
  ctx: Ctx,
  input: { text: string; role: Role | null; page: number },
): Promise<{ people: PersonWithRoles[]; total: number; mayInvite: boolean }> {
  const { people, total } = await peoplePage(ctx.db, {
    text: input.text, role: input.role, limit: peopleOnPage, offset: (input.page - 1) * peopleOnPage,
  });
  const grants = Map.groupBy(await grantsOfPeople(ctx.db, people.map(({ id }) => id)), ({ personId }) => personId);
  const held = (id: string) => (grants.get(id) ?? []).filter(({ revokedAt }) => revokedAt === null);
  return { people: people.map((person) => ({ ...person, roles: held(person.id) })), total, mayInvite: mayGiveRoles(ctx.actor) };
}

/** The latest lines of the journal that a person's file shows. */
const linesShown = 50;

export interface PersonFile extends PersonWithRoles {
  ended: GrantLine[];
  secondFactor: SecondFactorFacts;
  journal: Awaited<ReturnType<typeof eventsAbout>>;
  mayEndRoles: boolean;
  /** Nobody erases their own second factor. */
  mayReset: boolean;
}

/** A person with the roles held now and those that ended, how they sign in, and what the journal says of them. Throws `not_found`. */
export async function readPerson(ctx: Ctx, id: string): Promise<PersonFile> {
  const person = isUuid(id) ? await personById(ctx.db, id) : undefined;
  if (!person) throw problem('not_found');
  const grants = await grantsOfPeople(ctx.db, [id]);
  return {
    ...person,
    roles: grants.filter(({ revokedAt }) => revokedAt === null),
    ended: grants.filter(({ revokedAt }) => revokedAt !== null),
    secondFactor: await secondFactorFacts(ctx.db, id),
    journal: await eventsAbout(ctx.db, { type: 'person', id }, linesShown),
    mayEndRoles: mayGiveRoles(ctx.actor),
    mayReset: mayGiveRoles(ctx.actor) && id !== ctx.actor.personId,
  };
}
