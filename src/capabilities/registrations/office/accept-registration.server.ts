import { addPerson } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { openReaderAccess } from './open-reader-access.server.ts';
import { recordDecision, type RegistrationKey, type Told } from './record-decision.server.ts';

/**
 * Takes a body into the edition's panel. Its referent and its decision maker become persons with these roles for it,
 * and the readers it named too, once the body is told.
 * Throws `registration_already_accepted` when the body already has an accepted registration for the edition.
 */
export async function acceptRegistration(ctx: Ctx, key: RegistrationKey, told: Told = 'now'): Promise<void> {
  const { contacts, locale } = await recordDecision(ctx, key, 'accepted', null, told);
  for (const { role, name, email } of contacts) {
    await addPerson({ ...ctx, locale }, { email, name, role, organisationId: key.organisationId });
  }
  if (told === 'now') await openReaderAccess(ctx, key);
}
