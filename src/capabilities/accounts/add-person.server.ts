import type { Locale } from '#core/shared/texts.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { insertGrant, insertPerson, personByEmail } from './accounts.queries.server.ts';

export interface NewPerson {
  email: string;
  name: string;
  role: Role;
  organisationId?: string | undefined;
  /** Language of the mails, that of the request when absent; a known person keeps theirs. */
  locale?: Locale | undefined;
}

/**
 * Gives a person a role, making the account first where the address is new. Doing it twice changes nothing.
 * Returns the person's id.
 */
export async function addPerson(ctx: Ctx, input: NewPerson): Promise<string> {
  const personId = await addAccount(ctx, input);
  const given = await insertGrant(ctx.db, {
    id: ctx.ids.next(), personId, role: input.role, organisationId: input.organisationId ?? null, grantedBy: ctx.actor.personId,
  });
  if (!given) return personId;
  await ctx.record({
    name: 'role.granted', subjectType: 'person', subjectId: personId,
    organisationId: input.organisationId, payload: { role: input.role },
  });
  return personId;
}

/** An account without a role, for a right that is no role; a known address keeps its own. Returns the person's id. */
export async function addAccount(ctx: Ctx, { email, name, locale }: Pick<NewPerson, 'email' | 'name' | 'locale'>): Promise<string> {
  const known = await personByEmail(ctx.db, email);
  if (known) return known.id;
  const id = ctx.ids.next();
  await insertPerson(ctx.db, { id, email, name, locale: locale ?? ctx.locale });
  return id;
}
