import { AddressRefused, hostAndPort, type Guard } from './address-guard.ts';
import { pinnedRequest } from './pinned-request.ts';

export interface Got {
  /** Of the last answer; 0 when none came. */
  status: number;
  /** Where the last redirect led. */
  url: string;
  redirects: number;
  /** Why it ended, where it did not end well. */
  failure: 'refused' | 'unreachable' | 'too_many_redirects' | null;
}

const mostRedirects = 5;

/** Asks for an address and follows its redirects, each through the guard; the content is not read. Never throws. */
export async function guardedGet(guard: Guard, address: string, timeoutMs = 8000): Promise<Got> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await ask(guard, at, timeoutMs).catch((error: unknown) => (error instanceof AddressRefused ? 'refused' as const : 'unreachable' as const));
    if (typeof answer === 'string') return { status: 0, url: at, redirects, failure: answer };
    if (answer.location === null || !URL.canParse(answer.location, at)) return { status: answer.status, url: at, redirects, failure: null };
    at = new URL(answer.location, at).href;
  }
  return { status: 0, url: at, redirects: mostRedirects, failure: 'too_many_redirects' };
}

async function ask(guard: Guard, address: string, timeoutMs: number): Promise<{ status: number; location: string | null }> {
  const { status, headers } = await pinnedRequest(guard, hostAndPort(address), {
    method: 'GET', signal: () => AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)', accept: 'text/html,*/*' },
  });
  return { status: status ?? 0, location: status !== null && status >= 300 && status < 400 ? (headers.location ?? null) : null };
}
