import type { Ctx } from '#platform/context.ts';
import { makeChallenge } from '#platform/secrets/signed-challenge.ts';
import { signedIn } from '../signed-in.ts';
import { credentialsOf } from './passkeys.queries.server.ts';
import { relyingParty } from './relying-party.ts';

/** What the browser is asked for, as JSON of the WebAuthn specification; null where passkeys cannot be. */
export type PasskeyOptions = string | null;

const timeoutMs = 300_000;
// Loaded when needed: commands and most requests never do.
const library = () => import('@simplewebauthn/server');

/** To sign in: any passkey that the browser has for this site. */
export async function passkeySignInOptions(ctx: Ctx): Promise<PasskeyOptions> {
  return requestOptions(ctx, '', []);
}

/** To give the second factor: one of the person's own passkeys; null where they have none. */
export async function passkeyProofOptions(ctx: Ctx): Promise<PasskeyOptions> {
  const { personId } = signedIn(ctx);
  const own = await credentialsOf(ctx.db, personId);
  return own.length > 0 ? requestOptions(ctx, personId, own) : null;
}

async function requestOptions(ctx: Ctx, personId: string, allowCredentials: { id: string; transports: string[] }[]): Promise<PasskeyOptions> {
  const party = relyingParty(ctx.settings.origin);
  if (!party) return null;
  const { generateAuthenticationOptions } = await library();
  const challenge = makeChallenge(ctx.settings.secret, { purpose: 'passkey-sign-in', personId }, ctx.clock.now());
  return JSON.stringify(await generateAuthenticationOptions({
    rpID: party.id, challenge: bytesOf(challenge), userVerification: 'required', timeout: timeoutMs, allowCredentials,
  }));
}

/** To add a passkey to one's account; those there are left out. */
export async function passkeyRegistrationOptions(ctx: Ctx): Promise<PasskeyOptions> {
  const { personId, actor } = signedIn(ctx);
  const party = relyingParty(ctx.settings.origin);
  if (!party) return null;
  const { generateRegistrationOptions } = await library();
  const challenge = makeChallenge(ctx.settings.secret, { purpose: 'passkey-registration', personId }, ctx.clock.now());
  return JSON.stringify(await generateRegistrationOptions({
    rpName: 'Parvis', rpID: party.id, userName: actor.email ?? '', userDisplayName: actor.name ?? '', userID: new Uint8Array(Buffer.from(personId)),
    challenge: bytesOf(challenge), timeout: timeoutMs, attestationType: 'none', excludeCredentials: await credentialsOf(ctx.db, personId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  }));
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'));
