import type { Ctx } from '#platform/context.ts';
import { openSession, type OpenedSession } from '../sessions/open-session.server.ts';
import { markSecondFactor } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';
import { verifyPasskey } from './verify-passkey.server.ts';

/** Signs in with a passkey, which is a second factor too: the device verified who used it. Throws `passkey_refused`. */
export async function signInByPasskey(ctx: Ctx, input: { response: string; userAgent: string | null }): Promise<OpenedSession> {
  const personId = await verifyPasskey(ctx, { response: input.response, personId: '' });
  return openSession(ctx, { personId, method: 'passkey', secondFactor: true, userAgent: input.userAgent });
}

/** Gives a passkey as the second factor of this session. Throws `passkey_refused`. */
export async function giveProofByPasskey(ctx: Ctx, response: string): Promise<void> {
  const { personId, sessionId } = signedIn(ctx);
  await verifyPasskey(ctx, { response, personId });
  await markSecondFactor(ctx.db, sessionId, ctx.clock.now());
}
