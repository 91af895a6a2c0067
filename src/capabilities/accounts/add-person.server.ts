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
  const known = await personByEmail(ctx.db, input.email);
  const personId = known?.id ?? ctx.ids.next();
  if (!known) await insertPerson(ctx.db, { id: personId, email: input.email, name: input.name, locale: input.locale ?? ctx.locale });
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
