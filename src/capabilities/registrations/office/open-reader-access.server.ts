import { addPerson, invitationMail } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { knownPeople } from './acceptance.queries.server.ts';
import { registrationCore, readersOf } from '../registrations.queries.server.ts';

/**
 * Gives the readers that a body named at sign-up their access to its results, and writes to them how to come in. They
 * learn of it once the body itself has been answered, never before.
 */
export async function openReaderAccess(ctx: Ctx, key: { organisationId: string; registrationId: string }): Promise<void> {
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  if (!registration) return;
  // Where the contacts themselves were given no access, because other people are known, nobody they named gets it.
  const known = new Set((await knownPeople(ctx.db, key.organisationId)).map((person) => person.email.toLowerCase()));
  if (!registration.contacts.every((contact) => known.has(contact.email.toLowerCase()))) return;
  const { locale, organisationName } = registration;
  for (const { name, email } of await readersOf(ctx.db, { organisationId: key.organisationId, id: key.registrationId })) {
    await addPerson({ ...ctx, locale }, { email, name, role: 'reader', organisationId: key.organisationId });
    await ctx.mail(invitationMail({ to: email, name, role: 'reader', organisationName, locale, origin: ctx.settings.origin }));
  }
}
