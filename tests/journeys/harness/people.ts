import { request, type APIRequestContext } from '@playwright/test';
import { stepOf, totpCode } from '#capabilities/accounts/second-factor/totp.server.ts';
import type { Role } from '#platform/context.ts';
import { demoPeople } from '../../../src/cli/demo/demo-people.ts';
import { readMail } from './mailbox.ts';

/** The address of the person who holds a role in the demonstration. */
export function emailOf(role: Role): string {
  const person = demoPeople.find((one) => one.role === role);
  if (!person) throw new Error(`nobody holds ${role}`);
  return person.email;
}

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>['cookies'];

/**
 * Signs everybody of the demonstration in once, by the link of a mail, for all journeys: asking for links again and
 * again is refused by the site itself. Returns the cookies of each address.
 */
export async function openSessions(): Promise<Record<string, Cookies>> {
  const sessions: Record<string, Cookies> = {};
  for (const { email } of demoPeople) {
    const client = await anonymousClient();
    const asked = new Date();
    await client.post('/sign-in?/link', { form: { email } });
    const token = await readMail(email, asked, /\/sign-in\/confirm\?token=([\w-]+)/);
    const confirmed = await client.post('/sign-in/confirm', { form: { token } });
    if (confirmed.status() !== 303) throw new Error(`${email} could not sign in: ${confirmed.status()}`);
    await setUpSecondFactor(client, email);
    sessions[email] = (await client.storageState()).cookies;
    await client.dispose();
  }
  return sessions;
}

/** The keys of the applications that show codes, by address: for those whose role asks for a second factor. */
const keys: Record<string, string> = {};

/** Whoever is asked to set up a second factor does, as an application would. */
async function setUpSecondFactor(client: APIRequestContext, email: string): Promise<void> {
  const spaces = await client.get('/spaces');
  if (!spaces.headers()['location']?.endsWith('/sign-in/second-factor')) return;
  const key = keyOn(await (await client.get('/account/codes')).text());
  // With the code of the step before, so that the current one still serves.
  const answer = await client.post('/account/codes', { form: { code: totpCode(key, stepOf(new Date()) - 1) } });
  if (answer.status() !== 200) throw new Error(`${email} could not set up a second factor: ${answer.status()}`);
  keys[email] = key;
}

/** The key that a page shows, to type into the application. */
export function keyOn(html: string): string {
  return /<code[^>]*>([A-Z2-7 ]{32,})<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
}

/** All keys, to hand over to the journeys. */
export function secondFactorKeys(): Record<string, string> {
  return keys;
}

/** The code that a person's application shows now. */
export function codeOf(email: string): string {
  const handed = JSON.parse(process.env['PARVIS_TEST_KEYS'] ?? '{}') as Record<string, string>; // written by the global setup
  const key = handed[email];
  if (!key) throw new Error(`${email} has no application that shows codes`);
  return totpCode(key, stepOf(new Date()));
}

/** The cookies of a session opened by the global setup. */
export function sessionOf(email: string): Cookies {
  const sessions = JSON.parse(process.env['PARVIS_TEST_SESSIONS'] ?? '{}') as Record<string, Cookies>; // written by the global setup
  const cookies = sessions[email];
  if (!cookies) throw new Error(`no session was opened for ${email}`);
  return cookies;
}

/** A client without a browser, as nobody. It follows no redirection. */
export function anonymousClient(cookies: Cookies = []): Promise<APIRequestContext> {
  const baseURL = process.env['PARVIS_TEST_ADDRESS'] ?? '';
  return request.newContext({
    baseURL, maxRedirects: 0, extraHTTPHeaders: { origin: baseURL, accept: 'text/html' }, storageState: { cookies, origins: [] },
  });
}

/** A client without a browser, signed in. */
export function clientOf(email: string): Promise<APIRequestContext> {
  return anonymousClient(sessionOf(email));
}
