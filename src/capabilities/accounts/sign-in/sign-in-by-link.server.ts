import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import { openSession, type OpenedSession } from '../sessions/open-session.server.ts';
import { takeLink } from './links.queries.server.ts';

/** Trades a link's token for a session. Throws `link_invalid` when it has served, has expired, or never was. */
export async function signInByLink(ctx: Ctx, input: { token: string; userAgent: string | null }): Promise<OpenedSession> {
  const personId = await takeLink(ctx.db, hashToken(input.token), ctx.clock.now());
  if (!personId) throw problem('link_invalid');
  return openSession(ctx, { personId, method: 'link', secondFactor: false, userAgent: input.userAgent });
}
