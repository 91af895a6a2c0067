import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { unseal } from '#platform/secrets/seal.ts';
import { accountEvents } from '../accounts.events.ts';
import { markSecondFactor } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { isApplicationCode, recoveryCodeHash } from './recovery-codes.server.ts';
import { lockAuthenticator, saveLastStep, secondFactorFacts, useRecoveryCode } from './second-factor.queries.server.ts';
import { stepOfCode } from './totp.server.ts';

/**
 * Gives the second factor of this session: a code of the application, or a recovery code. Each serves once.
 * Throws `code_wrong`.
 */
export async function giveCode(ctx: Ctx, code: string): Promise<void> {
  const { personId, sessionId } = signedIn(ctx);
  const known = await lockAuthenticator(ctx.db, personId);
  if (!known?.secretSealed) throw problem('code_wrong');
  if (isApplicationCode(code)) await takeApplicationCode(ctx, personId, { sealed: known.secretSealed, lastStep: known.lastStep, code });
  else await takeRecoveryCode(ctx, personId, code);
  await markSecondFactor(ctx.db, sessionId, ctx.clock.now());
}

async function takeApplicationCode(ctx: Ctx, personId: string, given: { sealed: string; lastStep: number; code: string }): Promise<void> {
  const secret = unseal(ctx.settings.secret, 'authenticator', given.sealed);
  const step = secret === null ? null : stepOfCode(secret, given.code, { now: ctx.clock.now(), lastStep: given.lastStep });
  if (step === null) throw problem('code_wrong');
  await saveLastStep(ctx.db, personId, step);
}

async function takeRecoveryCode(ctx: Ctx, personId: string, code: string): Promise<void> {
  const used = await useRecoveryCode(ctx.db, personId, recoveryCodeHash(ctx.settings.secret, code), ctx.clock.now());
  if (!used) throw problem('code_wrong');
  const { recoveryCodesLeft } = await secondFactorFacts(ctx.db, personId);
  await ctx.record({ name: accountEvents.recoveryUsed, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'recoveryUsed', String(recoveryCodesLeft));
}
