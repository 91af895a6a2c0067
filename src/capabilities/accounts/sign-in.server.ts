import { anonymous, type Actor, type Ctx, type Role } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Auth } from './auth.server.ts';
import { grantsOf, personByEmail } from './accounts.queries.server.ts';

/** Sends a sign-in link when the address is known; the caller answers the same either way. */
export async function askForLink(ctx: Ctx, auth: Auth, email: string): Promise<void> {
  const person = await personByEmail(ctx.db, email);
  if (!person) return;
  await auth.api.signInMagicLink({ body: { email: person.email }, headers: new Headers({ 'accept-language': ctx.locale }) });
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
export async function actorOf(auth: Auth, runAsAuth: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>, headers: Headers): Promise<Actor> {
  if (!headers.get('cookie')?.includes('parvis.session_token')) return anonymous;
  const session = await auth.api.getSession({ headers });
  if (!session) return anonymous;
  const { user } = session;
  const grants = await runAsAuth((ctx) => grantsOf(ctx.db, user.id));
  const roles = [...new Set(grants.map((grant): Role => grant.role))];
  const organisationIds = [...new Set(grants.flatMap((grant) => (grant.organisationId ? [grant.organisationId] : [])))];
  return { kind: 'person', personId: user.id, name: user.name, email: user.email, roles, organisationIds };
}
