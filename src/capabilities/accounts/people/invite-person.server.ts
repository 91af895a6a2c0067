import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { grantsOf, personByEmail } from '../accounts.queries.server.ts';
import { addPerson } from '../add-person.server.ts';
import { requireMayGiveRoles } from './people.access.ts';
import type { InvitationInput } from './people.input.ts';
import { invitationMail } from './people.mails.ts';

/**
 * Gives somebody a role and writes to them how to come in: the mail leads to the sign-in page with their address, for a
 * link that works once would have expired before most invitations are read. Returns the person's id.
 * Throws `not_allowed`, or `role_held` when they have that role already.
 */
export async function invitePerson(ctx: Ctx, input: InvitationInput & { organisationName: string | null }): Promise<string> {
  requireMayGiveRoles(ctx.actor);
  const known = await personByEmail(ctx.db, input.email);
  const held = known ? await grantsOf(ctx.db, known.id) : [];
  if (held.some((grant) => grant.role === input.role && grant.organisationId === input.organisationId)) throw problem('role_held');
  // Somebody who is known already keeps the name and the language they have.
  const name = known?.name ?? input.name;
  const personId = await addPerson(ctx, {
    email: input.email, name, role: input.role, locale: input.locale, organisationId: input.organisationId ?? undefined,
  });
  await ctx.mail(invitationMail({
    to: input.email, name, role: input.role, organisationName: input.organisationName,
    locale: known?.locale === 'en' || known?.locale === 'fr' ? known.locale : input.locale, origin: ctx.settings.origin,
  }));
  return personId;
}
