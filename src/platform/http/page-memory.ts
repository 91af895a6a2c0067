import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

// Off the thread that answers: a long page takes some milliseconds.
const [compress, expand] = [promisify(gzip), promisify(gunzip)];

/** A rendered page, ready to be sent again. */
interface Remembered {
  until: number;
  status: number;
  headers: [string, string][];
  /** Compressed once for all; nearly everybody reads it so. */
  gzip: Uint8Array<ArrayBuffer>;
}

export interface PageMemory {
  /** The page remembered under `key`, or the one that `render` makes; only answers 200 are remembered. */
  recall(key: string, seconds: number, render: () => Promise<Response>, readsGzip?: boolean): Promise<Response>;
}

/** What of a request decides which page it is answered with. */
export interface PageRequest {
  request: Request;
  url: URL;
  /** Kit asks for the data of a page under the page's own address. */
  isDataRequest: boolean;
}

/**
 * Under which name the page that answers a request is remembered: whose it is, and its address. Null for whatever is no
 * page (a form, a file, and the data of a page, which would else be sent to the next reader in its place), and for a
 * visitor's query, which anybody could vary to push the other pages out.
 */
export function pageKey({ request, url, isDataRequest }: PageRequest, personId: string | null): string | null {
  const wantsHtml = (request.headers.get('accept') ?? '').includes('text/html');
  if (request.method !== 'GET' || !wantsHtml || isDataRequest) return null;
  if (personId === null && url.search !== '') return null;
  return `${personId ?? ''} ${url.host}${url.pathname}${url.search}`;
}

// A tenth longer than the usual 6, in half the time: a page is sent a few times only.
const level = 3;

// Headers that belong to one answer and not to the page.
const own = new Set(['set-cookie', 'x-request-id', 'date']);

/**
 * Remembers the HTML of pages whose content changes rarely (public pages, published results) for a few seconds, so that
 * a rush is one rendering. Who may see a page is decided before, at each request; the key names whose page it is.
 * Bounded by the bytes it holds: the oldest pages go first.
 */
export function createPageMemory(options: { bytes: number; now?: () => number }): PageMemory {
  const now = options.now ?? Date.now;
  const pages = new Map<string, Remembered>();
  let held = 0;
  function forget(key: string): void {
    held -= pages.get(key)?.gzip.byteLength ?? 0;
    pages.delete(key);
  }
  return {
    async recall(key, seconds, render, readsGzip = false) {
      const known = pages.get(key);
      if (known && known.until > now()) return answerOf(known, readsGzip);
      const response = await render();
      if (response.status !== 200 || response.headers.has('set-cookie')) return response;
      const headers = [...response.headers].filter(([name]) => !own.has(name));
      const page: Remembered = { until: now() + seconds * 1000, status: response.status, headers, gzip: new Uint8Array(await compress(await response.bytes(), { level })) };
      forget(key);
      pages.set(key, page);
      held += page.gzip.byteLength;
      for (const oldest of pages.keys()) {
        if (held <= options.bytes) break;
        forget(oldest);
      }
      return answerOf(page, readsGzip);
    },
  };
}

async function answerOf({ status, headers, gzip }: Remembered, readsGzip: boolean): Promise<Response> {
  if (!readsGzip) return new Response(new Uint8Array(await expand(gzip)), { status, headers });
  const kept = headers.filter(([name]) => name !== 'content-length');
  return new Response(gzip, { status, headers: [...kept, ['content-encoding', 'gzip'], ['vary', 'accept-encoding'], ['content-length', String(gzip.byteLength)]] });
}
