import { addPerson } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { knownPeople } from './acceptance.queries.server.ts';

/**
 * Makes the referent and the decision maker of a drawn registration persons with these roles: on the day it is answered,
 * for whoever may sign in knows. Where the body is known by other people, nobody new gets a role.
 */
export async function openContactAccess(ctx: Ctx, key: { organisationId: string; registrationId: string }): Promise<void> {
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  if (!registration) return;
  const known = new Set((await knownPeople(ctx.db, key.organisationId)).map(({ email }) => email.toLowerCase()));
  for (const { role, name, email } of registration.contacts) {
    if (known.size > 0 && !known.has(email.toLowerCase())) continue;
    await addPerson({ ...ctx, locale: registration.locale }, { email, name, role, organisationId: key.organisationId });
  }
}
