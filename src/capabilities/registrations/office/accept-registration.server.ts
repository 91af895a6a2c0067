import { addPerson } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { knownPeople } from './acceptance.queries.server.ts';
import { openReaderAccess } from './open-reader-access.server.ts';
import { recordDecision, type RegistrationKey, type Told } from './record-decision.server.ts';

/**
 * `reason`: why it was accepted against what spoke against it, for the office alone. `access`: `known` gives roles to
 * nobody new where the body is known by other people, because nobody has compared them.
 */
export interface Acceptance {
  reason?: string | null;
  access?: 'all' | 'known';
}

/**
 * Takes a body into the edition's panel. Its referent and its decision maker become persons with these roles for it,
 * and the readers it named too, once the body is told. Whoever decides by hand comes through `acceptChecked`.
 * Throws `registration_already_accepted` when the body already has an accepted registration for the edition.
 */
export async function acceptRegistration(ctx: Ctx, key: RegistrationKey, told: Told = 'now', { reason = null, access = 'all' }: Acceptance = {}): Promise<void> {
  const known = access === 'known' ? await knownPeople(ctx.db, key.organisationId) : [];
  const addresses = new Set(known.map(({ email }) => email.toLowerCase()));
  const { contacts, locale } = await recordDecision(ctx, key, 'accepted', reason, told);
  // Whoever may sign in knows: access opens with the answer (draw/answer-bodies.server.ts).
  if (told !== 'now') return;
  for (const { role, name, email } of contacts) {
    if (addresses.size > 0 && !addresses.has(email.toLowerCase())) continue;
    await addPerson({ ...ctx, locale }, { email, name, role, organisationId: key.organisationId });
  }
  await openReaderAccess(ctx, key);
}
