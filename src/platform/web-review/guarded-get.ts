import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { AddressRefused, hostAndPort, pinnedAddress, type Guard } from './address-guard.ts';

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
  const { url, host, port } = hostAndPort(address);
  const pinned = await pinnedAddress(guard, host, port);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = send({
      host: pinned, port, path: `${url.pathname}${url.search}`, method: 'GET', agent: false, signal: AbortSignal.timeout(timeoutMs),
      ...(url.protocol === 'https:' ? { servername: host } : {}), headers: { host: url.host, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)', accept: 'text/html,*/*' },
    }, (answer) => {
      const status = answer.statusCode ?? 0;
      resolve({ status, location: status >= 300 && status < 400 ? (answer.headers.location ?? null) : null });
      answer.destroy();
    });
    asked.on('error', reject).end();
  });
}
