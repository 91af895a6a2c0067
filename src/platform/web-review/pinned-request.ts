import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pinnedAddress, type Guard, type hostAndPort } from './address-guard.ts';

/** What is asked at an address; `signal` is made once the name is resolved. */
export interface Asked {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: Buffer;
  signal: () => AbortSignal;
}

/**
 * Asks once, through the guard: the name is resolved by us and the connection made to that very address. A redirect is an
 * answer like another, and what comes back is not read. Throws `AddressRefused`, and what the connection throws.
 */
export async function pinnedRequest(guard: Guard, { url, host, port }: ReturnType<typeof hostAndPort>, { method, headers, body, signal }: Asked): Promise<{ status: number | null; headers: IncomingHttpHeaders }> {
  const pinned = await pinnedAddress(guard, host, port);
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const asked = (secure ? secureRequest : plainRequest)({
      host: pinned, port, path: `${url.pathname}${url.search}`, method, agent: false, signal: signal(),
      ...(secure ? { servername: host } : {}), headers: { ...headers, host: url.host },
    }, (answer) => {
      resolve({ status: answer.statusCode ?? null, headers: answer.headers });
      answer.destroy();
    });
    asked.on('error', reject).end(body);
  });
}
