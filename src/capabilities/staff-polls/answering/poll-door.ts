import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';

/** A refusal in words, or `unreachable`: nothing came back. */
export interface DoorRefusal {
  code: string;
  message: string;
  errors: readonly { field: string; message: string }[];
}

export class Refused extends Error {
  readonly refusal: DoorRefusal;

  constructor(refusal: DoorRefusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

const tries = 4;
const waitMs = 1500;
const busy = new Set([429, 502, 503, 504]);

/**
 * Sends something of a poll, or asks something of it: without cookie, without the address of the page, kept in no cache. Tries
 * again by itself while the site is busy or out of reach. Throws a `Refused`.
 */
export async function askPoll<T>(locale: Locale, path: string, body?: unknown): Promise<T> {
  for (let turn = 1; ; turn++) {
    const response = await fetch(localPath(locale, path), {
      credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => null);
    if (response?.ok) return (await response.json()) as T; // written by the route that was asked
    const waits = response === null || busy.has(response.status);
    if (!waits || turn === tries) throw new Refused(await refusalOf(response));
    await new Promise((done) => setTimeout(done, turn * waitMs * (0.5 + Math.random())));
  }
}

async function refusalOf(response: Response | null): Promise<DoorRefusal> {
  const said = (await response?.json().catch(() => null)) as { code?: string; title?: string; errors?: DoorRefusal['errors'] } | null | undefined; // a problem, as the site writes it
  return { code: said?.code ?? 'unreachable', message: said?.title ?? '', errors: said?.errors ?? [] };
}
