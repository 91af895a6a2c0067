import { anonymous, type Actor, type Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Auth } from './auth.server.ts';
import { personByEmail, personOfSession } from './accounts.queries.server.ts';
import { sessionToken } from './session-cookie.server.ts';

type RunAsSystem = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/**
 * Sends a sign-in link when the address is known; the caller answers the same either way. Not to be called inside a
 * transaction: the credentials library and the mail open their own.
 */
export async function askForLink(app: { auth: Auth; runAsSystem: RunAsSystem }, email: string): Promise<void> {
  const person = await app.runAsSystem((ctx) => personByEmail(ctx.db, email));
  if (person) await app.auth.api.signInMagicLink({ body: { email: person.email }, headers: new Headers() });
}

/**
 * Trades a link's token for a session. Returns the cookies to set.
 * Throws `link_invalid` when the token has served or expired.
 */
export async function openSession(auth: Auth, token: string, headers: Headers): Promise<string[]> {
  const response = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
  const cookies = response.headers.getSetCookie();
  const refused = response.status >= 400 || (response.headers.get('location') ?? '').includes('error=');
  if (refused || cookies.length === 0) throw problem('link_invalid');
  return cookies;
}

export async function closeSession(auth: Auth, headers: Headers): Promise<string[]> {
  const response = await auth.api.signOut({ headers, asResponse: true });
  return response.headers.getSetCookie();
}

/** The person behind a request's session cookie, with the roles held at this moment. */
export async function actorOf(secret: string, runAsAuth: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>, headers: Headers): Promise<Actor> {
  const token = sessionToken(headers.get('cookie'), secret);
  if (!token) return anonymous;
  const person = await runAsAuth((ctx) => personOfSession(ctx.db, token, ctx.clock.now()));
  if (!person) return anonymous;
  const { id, name, email, grants } = person;
  const roles = [...new Set(grants.map(({ role }) => role))];
  const organisationIds = [...new Set(grants.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  return { kind: 'person', personId: id, name, email, roles, organisationIds };
}
