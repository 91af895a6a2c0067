import { gzipSync } from 'node:zlib';

/** A rendered page, ready to be sent again. */
interface Remembered {
  until: number;
  status: number;
  headers: [string, string][];
  body: string;
  /** The same, compressed once for all who can read it so. */
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

// Headers that belong to one answer and not to the page.
const own = new Set(['set-cookie', 'x-request-id', 'date']);

/**
 * Remembers the HTML of pages whose content changes rarely (public pages, published results) for a few seconds, so that
 * a rush is one rendering. Who may see a page is decided before, at each request; the key names whose page it is.
 * Bounded: the oldest pages go first.
 */
export function createPageMemory(options: { pages: number; now?: () => number }): PageMemory {
  const now = options.now ?? Date.now;
  const pages = new Map<string, Remembered>();
  return {
    async recall(key, seconds, render, readsGzip = false) {
      const known = pages.get(key);
      if (known && known.until > now()) return answerOf(known, readsGzip);
      const response = await render();
      if (response.status !== 200 || response.headers.has('set-cookie')) return response;
      const body = await response.text();
      const headers = [...response.headers].filter(([name]) => !own.has(name));
      const page: Remembered = { until: now() + seconds * 1000, status: response.status, headers, body, gzip: new Uint8Array(gzipSync(body)) };
      pages.delete(key);
      pages.set(key, page);
      const [oldest] = pages.keys();
      if (pages.size > options.pages && oldest !== undefined) pages.delete(oldest);
      return answerOf(page, readsGzip);
    },
  };
}

function answerOf({ status, headers, body, gzip }: Remembered, readsGzip: boolean): Response {
  if (!readsGzip) return new Response(body, { status, headers });
  const kept = headers.filter(([name]) => name !== 'content-length');
  return new Response(gzip, { status, headers: [...kept, ['content-encoding', 'gzip'], ['vary', 'accept-encoding'], ['content-length', String(gzip.byteLength)]] });
}
