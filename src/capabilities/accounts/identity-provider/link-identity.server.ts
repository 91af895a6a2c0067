import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { accountEvents } from '../accounts.events.ts';
import { personByEmail } from '../accounts.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { deleteIdentities, insertIdentity, personOfSubject } from './identities.queries.server.ts';

/** Who a provider says it is. */
export interface VouchedIdentity {
  issuer: string;
  subject: string;
  /** An address that the provider has verified; null without one. */
  verifiedEmail: string | null;
  providerName: string;
}

/**
 * The person of an identity: the one linked to it, or at the first time the one whose address the provider has verified.
 * Nobody is created. Throws `provider_person_unknown`, or `provider_identity_taken` when the person is linked to another
 * identity of that provider: an address given to somebody else must not open the former owner's account.
 */
export async function personOfIdentity(ctx: Ctx, identity: VouchedIdentity): Promise<string> {
  const now = ctx.clock.now();
  const linked = await personOfSubject(ctx.db, identity, now);
  if (linked) return linked;
  const person = identity.verifiedEmail ? await personByEmail(ctx.db, identity.verifiedEmail) : undefined;
  if (!person) throw problem('provider_person_unknown', { provider: identity.providerName });
  if (!(await insertIdentity(ctx.db, { ...identity, personId: person.id }, now))) throw problem('provider_identity_taken', { provider: identity.providerName });
  await ctx.record({ name: accountEvents.providerLinked, subjectType: 'person', subjectId: person.id });
  await tellPerson(ctx, person.id, 'providerLinked', identity.providerName);
  return person.id;
}

/** Unlinks one's account from the provider; the mail link stays. */
export async function unlinkProvider(ctx: Ctx): Promise<void> {
  const { personId } = signedIn(ctx);
  if ((await deleteIdentities(ctx.db, personId)) === 0) throw problem('not_found');
  await ctx.record({ name: accountEvents.providerUnlinked, subjectType: 'person', subjectId: personId });
}
