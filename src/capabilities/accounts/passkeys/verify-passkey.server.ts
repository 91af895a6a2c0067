import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import { endOfChallenge, type ChallengeUse } from '#platform/secrets/signed-challenge.ts';
import { spendChallenge } from '../sign-in/links.queries.server.ts';
import { lockPasskey, notePasskeyUse } from './passkeys.queries.server.ts';
import { authenticationResponse } from './passkeys.input.ts';
import { relyingParty, type RelyingParty } from './relying-party.ts';

/**
 * Whose passkey signed the challenge. The library checks the signature, the origin, the relying party, that the person was
 * verified by the device, and that the counter moved on; we check that the challenge is ours and has not served.
 * `personId`: whose it must be (a second factor); empty for whoever signs in. Throws `passkey_refused`.
 */
export async function verifyPasskey(ctx: Ctx, given: { response: string; personId: string }): Promise<string> {
  const response = readResponse(authenticationResponse, given.response);
  const passkey = await lockPasskey(ctx.db, response.id);
  if (!passkey || (given.personId !== '' && passkey.personId !== given.personId)) throw problem('passkey_refused');
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const party = requireRelyingParty(ctx);
  const { verified, authenticationInfo } = await refusing(ctx, () => verifyAuthenticationResponse({
    response, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true,
    expectedChallenge: (challenge) => takeChallenge(ctx, { purpose: 'passkey-sign-in', personId: given.personId }, challenge),
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: passkey.counter },
  }));
  if (!verified) throw problem('passkey_refused');
  await notePasskeyUse(ctx.db, passkey.id, { counter: authenticationInfo.newCounter, now: ctx.clock.now() });
  return passkey.personId;
}

/** Whether a challenge is ours and serves for the first time. */
export async function takeChallenge(ctx: Ctx, use: ChallengeUse, challenge: string): Promise<boolean> {
  const end = endOfChallenge(ctx.settings.secret, use, challenge, ctx.clock.now());
  return end !== null && spendChallenge(ctx.db, hashToken(challenge), end);
}

export function requireRelyingParty(ctx: Ctx): RelyingParty {
  const party = relyingParty(ctx.settings.origin);
  if (!party) throw problem('passkey_refused');
  return party;
}

/** Reads what the browser gave back. Throws `passkey_refused`. */
export function readResponse<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw problem('passkey_refused');
  }
}

/** The library says no by throwing: why goes to the log, never to the person, who might not be who they say. */
export async function refusing<T>(ctx: Ctx, verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    ctx.log.info({ reason: error instanceof Error ? error.message : String(error) }, 'passkey refused');
    throw problem('passkey_refused');
  }
}
