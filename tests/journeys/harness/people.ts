import { request, type APIRequestContext } from '@playwright/test';
import type { Role } from '#platform/context.ts';
import { demoPeople } from '../../../src/cli/demo/demo-people.ts';
import { readMail } from './mailbox.ts';

/** The address of the person who holds a role in the demonstration. */
export function emailOf(role: Role): string {
  const person = demoPeople.find((one) => one.role === role);
  if (!person) throw new Error(`nobody holds ${role}`);
  return person.email;
}

/** A client without a browser, as nobody. It follows no redirection. */
export function anonymousClient(): Promise<APIRequestContext> {
  const baseURL = process.env['PARVIS_TEST_ADDRESS'] ?? '';
  return request.newContext({ baseURL, maxRedirects: 0, extraHTTPHeaders: { origin: baseURL, accept: 'text/html' } });
}

/** A client without a browser, signed in by the link of a mail. */
export async function clientOf(email: string): Promise<APIRequestContext> {
  const client = await anonymousClient();
  const asked = new Date();
  await client.post('/sign-in', { form: { email } });
  const token = await readMail(email, asked, /\/sign-in\/confirm\?token=([\w-]+)/);
  const confirmed = await client.post('/sign-in/confirm', { form: { token } });
  if (confirmed.status() !== 303) throw new Error(`${email} could not sign in: ${confirmed.status()}`);
  return client;
}
