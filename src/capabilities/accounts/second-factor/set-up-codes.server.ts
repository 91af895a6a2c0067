import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { accountEvents } from '../accounts.events.ts';
import { markSecondFactor } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.server.ts';
import { confirmSecret, lockAuthenticator, replaceRecoveryCodes, savePendingSecret, type AuthenticatorRow } from './second-factor.queries.server.ts';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.server.ts';

/** How long a secret may wait for the first code. */
const pendingMinutes = 15;

/**
 * What to put into the application that shows codes: the secret, and the address for the square code. The same for a
 * quarter of an hour in this session, so that a page seen twice does not undo what was scanned; another session sees
 * another, so that nobody shows the owner a secret they know. The application in use stays in use meanwhile.
 */
export async function offerCodes(ctx: Ctx): Promise<{ secret: string; address: string }> {
  const { personId, sessionId, actor } = signedIn(ctx);
  const pending = pendingSecret(ctx, sessionId, await lockAuthenticator(ctx.db, personId));
  const secret = pending ?? newTotpSecret();
  if (pending === null) await savePendingSecret(ctx.db, personId, { sealed: seal(ctx.settings.secret, 'authenticator', secret), sessionId, now: ctx.clock.now() });
  return { secret, address: totpAddress(secret, actor.email ?? '') };
}

/**
 * Takes the application into use once it shows the right code, and counts that as the second factor of this session.
 * Returns the recovery codes, shown this once. Throws `code_wrong`.
 */
export async function confirmCodes(ctx: Ctx, code: string): Promise<string[]> {
  const { personId, sessionId } = signedIn(ctx);
  const now = ctx.clock.now();
  const known = await lockAuthenticator(ctx.db, personId);
  const secret = pendingSecret(ctx, sessionId, known);
  const step = secret === null ? null : stepOfCode(secret, code, { now, lastStep: 0 });
  if (!known?.pendingSealed || step === null) throw problem('code_wrong');
  await confirmSecret(ctx.db, personId, { sealed: known.pendingSealed, step, now });
  await markSecondFactor(ctx.db, sessionId, now);
  await ctx.record({ name: accountEvents.codesSet, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'codesSet');
  return makeRecoveryCodes(ctx, personId);
}

/** The secret that waits for its first code in this session; null where none does, or for too long. */
function pendingSecret(ctx: Ctx, sessionId: string, known: AuthenticatorRow | undefined): string | null {
  if (!known?.pendingSealed || !known.pendingSince || known.pendingSession !== sessionId) return null;
  if (ctx.clock.now().getTime() - known.pendingSince.getTime() > pendingMinutes * 60_000) return null;
  return unseal(ctx.settings.secret, 'authenticator', known.pendingSealed);
}

/** Ten new recovery codes in place of the old. */
export async function renewRecoveryCodes(ctx: Ctx): Promise<string[]> {
  const { personId } = signedIn(ctx);
  const known = await lockAuthenticator(ctx.db, personId);
  if (!known?.confirmedAt) throw problem('not_found');
  await ctx.record({ name: accountEvents.recoveryRenewed, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'recoveryRenewed');
  return makeRecoveryCodes(ctx, personId);
}

async function makeRecoveryCodes(ctx: Ctx, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(ctx.db, personId, codes.map((code) => recoveryCodeHash(ctx.settings.secret, code)));
  return codes;
}
