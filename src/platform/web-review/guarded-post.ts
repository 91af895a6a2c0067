import { AddressRefused, hostAndPort, type Guard } from './address-guard.ts';
import { pinnedRequest } from './pinned-request.ts';

/** What became of something sent; `status` is null when no answer came. */
export interface Posted {
  status: number | null;
  failure: 'private_address' | 'unreachable' | 'too_slow' | null;
  milliseconds: number;
  /** Seconds that the receiver asks to wait. */
  retryAfter: number | null;
}

/**
 * Sends a text to an address through the guard: https only (http for addresses allowed on purpose), the name resolved once
 * and the connection made to that very address. A redirect is an answer like another and is never followed; what comes back
 * is not read. Never throws.
 */
export async function guardedPost(guard: Guard, address: string, message: { body: string; headers: Record<string, string> }, timeoutMs = 10_000): Promise<Posted> {
  const began = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('too slow', 'TimeoutError'))));
  const done = (posted: Omit<Posted, 'milliseconds'>): Posted => ({ ...posted, milliseconds: Math.round(performance.now() - began) });
  try {
    return done(await Promise.race([post(guard, address, message, signal), late]));
  } catch (error) {
    const failure = error instanceof AddressRefused ? (error.reason === 'name' ? 'unreachable' : 'private_address') : signal.aborted ? 'too_slow' : 'unreachable';
    return done({ status: null, failure, retryAfter: null });
  }
}

/** Whether something could be sent there as far as the address itself tells; names are resolved at each sending. */
export function mayPostTo({ alsoAllowed }: Pick<Guard, 'alsoAllowed'>, address: string): boolean {
  try {
    const { url, host, port } = hostAndPort(address);
    return alsoAllowed.has(`${host}:${port}`) || (url.protocol === 'https:' && port === 443 && !isNamedHere(host));
  } catch {
    return false;
  }
}

/** Names that can only be of this machine or its network, and addresses in place of names. */
const isNamedHere = (host: string) => !host.includes('.') || /(^|\.)(localhost|local|internal|home|lan)\.?$/i.test(host) || /^\[|^[\d.]+$/.test(host);

async function post(guard: Guard, address: string, { body, headers }: { body: string; headers: Record<string, string> }, signal: AbortSignal): Promise<Omit<Posted, 'milliseconds'>> {
  const at = hostAndPort(address);
  if (at.url.protocol !== 'https:' && !guard.alsoAllowed.has(`${at.host}:${at.port}`)) throw new AddressRefused('scheme');
  const content = Buffer.from(body);
  const answer = await pinnedRequest(guard, at, { method: 'POST', headers: { ...headers, 'content-length': String(content.length) }, body: content, signal: () => signal });
  return { status: answer.status, failure: null, retryAfter: secondsOf(answer.headers['retry-after']) };
}

function secondsOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
