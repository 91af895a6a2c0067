import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { accountEvents } from '../accounts.events.ts';
import { markSecondFactor } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { registrationResponse } from './passkeys.input.ts';
import { credentialsOf, insertPasskey } from './passkeys.queries.server.ts';
import { readResponse, refusing, requireRelyingParty, takeChallenge } from './verify-passkey.server.ts';

const mostPasskeys = 20;

/**
 * Adds the passkey that the browser has just made to one's account; it counts as the second factor of this session.
 * Throws `passkey_refused`, or `passkeys_enough`.
 */
export async function addPasskey(ctx: Ctx, input: { name: string; response: string }): Promise<void> {
  const { personId, sessionId } = signedIn(ctx);
  const own = await credentialsOf(ctx.db, personId);
  if (own.length >= mostPasskeys) throw problem('passkeys_enough', { most: mostPasskeys });
  const response = readResponse(registrationResponse, input.response);
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const party = requireRelyingParty(ctx);
  const { verified, registrationInfo } = await refusing(ctx, () => verifyRegistrationResponse({
    response, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true,
    expectedChallenge: (challenge) => takeChallenge(ctx, { purpose: 'passkey-registration', personId }, challenge),
  }));
  if (!verified) throw problem('passkey_refused');
  const now = ctx.clock.now();
  const { credential } = registrationInfo;
  await insertPasskey(ctx.db, {
    id: ctx.ids.next(), person_id: personId, credential_id: credential.id, public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter, transports: response.response.transports, name: input.name, created_at: now,
  });
  await markSecondFactor(ctx.db, sessionId, now);
  await ctx.record({ name: accountEvents.passkeyAdded, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'passkeyAdded', input.name);
}
