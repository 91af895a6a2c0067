import type { Ctx } from '#platform/context.ts';
import { hashToken, secretToken } from '#platform/ids.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { deleteSessionOfToken, insertSession, type SessionMethod } from './sessions.queries.server.ts';

export interface NewSession {
  personId: string;
  method: SessionMethod;
  /** What proved who it is counts as a second factor: a passkey, or a provider's level of assurance. */
  secondFactor: boolean;
  userAgent: string | null;
  /** The provider's identity token, kept to sign out there too. */
  providerToken?: string | undefined;
}

/** What the browser keeps: the token stands in no database, only its hash. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

const sessionDays = 14;
const longestUserAgent = 300;

/** Opens a session; the browser is known by its token until it signs out, is signed out, or fourteen days have passed. */
export async function openSession(ctx: Ctx, session: NewSession): Promise<OpenedSession> {
  const now = ctx.clock.now();
  const { token, hash } = secretToken();
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 3600_000);
  await insertSession(ctx.db, {
    id: ctx.ids.next(), person_id: session.personId, token_hash: hash, expires_at: expiresAt, method: session.method,
    user_agent: session.userAgent?.slice(0, longestUserAgent) ?? null, created_at: now, last_used_at: now,
    second_factor_at: session.secondFactor ? now : null,
    provider_token: session.providerToken ? seal(ctx.settings.secret, 'provider-token', session.providerToken) : null,
  });
  return { token, expiresAt };
}

/** Ends the session of a token. Returns the provider's identity token of a session opened through it. */
export async function closeSession(ctx: Ctx, token: string): Promise<string | null> {
  const ended = await deleteSessionOfToken(ctx.db, hashToken(token));
  return ended?.providerToken ? unseal(ctx.settings.secret, 'provider-token', ended.providerToken) : null;
}
