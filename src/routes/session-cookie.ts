import type { RequestEvent } from '@sveltejs/kit';
import { sessionCookieName } from '#capabilities/accounts/index.ts';
import type { OpenedSession } from '#capabilities/accounts/index.server.ts';

/** Hands a session to the browser. */
export function keepSession(event: RequestEvent, session: OpenedSession): void {
  const { origin } = event.locals.kit.settings;
  event.cookies.set(sessionCookieName(origin), session.token, { ...cookieOptions(origin), expires: session.expiresAt });
}

/** The token of the browser's session, forgotten by the browser. */
export function dropSession(event: RequestEvent): string | null {
  const { origin } = event.locals.kit.settings;
  const token = event.cookies.get(sessionCookieName(origin));
  event.cookies.delete(sessionCookieName(origin), cookieOptions(origin));
  return token ?? null;
}

/** Cookies of sign-in: never read by scripts, sent along when a link leads here, over https where the site is. */
export function cookieOptions(origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') } as const;
}
