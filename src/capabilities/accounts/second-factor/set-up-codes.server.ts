import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { accountEvents } from '../accounts.events.ts';
import { markSecondFactor } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.server.ts';
import { confirmSecret, lockAuthenticator, replaceRecoveryCodes, savePendingSecret } from './second-factor.queries.server.ts';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.server.ts';

/**
 * What to put into the application that shows codes: the secret, and the address for the square code. The same until it is
 * confirmed, so that a page seen twice does not undo what was scanned. The application in use stays in use meanwhile.
 */
export async function offerCodes(ctx: Ctx): Promise<{ secret: string; address: string }> {
  const { personId, actor } = signedIn(ctx);
  const known = await lockAuthenticator(ctx.db, personId);
  const pending = known?.pendingSealed ? unseal(ctx.settings.secret, 'authenticator', known.pendingSealed) : null;
  const secret = pending ?? newTotpSecret();
  if (pending === null) await savePendingSecret(ctx.db, personId, seal(ctx.settings.secret, 'authenticator', secret));
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
  const secret = known?.pendingSealed ? unseal(ctx.settings.secret, 'authenticator', known.pendingSealed) : null;
  const step = secret === null ? null : stepOfCode(secret, code, { now, lastStep: 0 });
  if (!known?.pendingSealed || step === null) throw problem('code_wrong');
  await confirmSecret(ctx.db, personId, { sealed: known.pendingSealed, step, now });
  await markSecondFactor(ctx.db, sessionId, now);
  await ctx.record({ name: accountEvents.codesSet, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'codesSet');
  return makeRecoveryCodes(ctx, personId);
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
