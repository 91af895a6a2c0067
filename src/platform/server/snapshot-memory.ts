import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isHeld } from '../http/entity-tag.ts';

type Next = () => void;
type Coding = 'br' | 'gzip' | 'identity';

/** A page as it was last rendered, compressed once for all who read it. */
interface Snapshot {
  etag: string;
  headers: Record<string, string>;
  bodies: Record<Coding, Buffer>;
  until: number;
}

export interface SnapshotOptions {
  /** Pages that say the same to everybody who has no session, and change with a publication only. */
  paths: ReadonlySet<string>;
  /** Renders a page anew; what is no 200 is not kept. */
  render: (path: string) => Promise<Response>;
  /** For how long a snapshot is served before it is rendered again, behind the readers' backs. */
  milliseconds: number;
  now?: () => number;
}

/**
 * Serves frozen pages from memory, before anything else looks at the request: compressed, with an ETag, 304 for whoever has them
 * already. Whoever sends a cookie or a query is left to the site. After its time a page is still served once more, and rendered
 * for the next reader; a page that no longer answers 200 is forgotten.
 */
export function createSnapshotMemory({ paths, render, milliseconds, now = Date.now }: SnapshotOptions) {
  const snapshots = new Map<string, Snapshot>();
  const rendering = new Set<string>();

  const renew = async (path: string): Promise<void> => {
    try {
      const response = await render(path);
      const taken = response.status === 200 && !response.headers.has('set-cookie') ? await takeSnapshot(response, snapshots.get(path)) : null;
      if (taken) snapshots.set(path, { ...taken, until: now() + milliseconds });
      else snapshots.delete(path);
    } catch {
      snapshots.delete(path);
    } finally {
      rendering.delete(path);
    }
  };
  const refresh = (path: string): void => {
    if (rendering.has(path)) return;
    rendering.add(path);
    void renew(path);
  };

  return (req: IncomingMessage, res: ServerResponse, next: Next): void => {
    const path = req.url ?? '';
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !paths.has(path) || req.headers.cookie !== undefined || req.headers[bypassHeader] !== undefined) return next();
    const known = snapshots.get(path);
    if (!known || known.until <= now()) refresh(path);
    if (!known) return next();
    send(req, res, known);
  };
}

/** Marks the memory's own requests, so that they reach the site. */
export const bypassHeader = 'x-parvis-render';

// Headers that belong to one answer, or to how it was sent.
const dropped = new Set(['set-cookie', 'x-request-id', 'date', 'etag', 'content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive', 'cache-control', 'vary', 'x-sveltekit-page']);

async function takeSnapshot(response: Response, before: Snapshot | undefined): Promise<Omit<Snapshot, 'until'>> {
  const identity = Buffer.from(await response.arrayBuffer());
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 24)}"`;
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !dropped.has(name)));
  if (before?.etag === etag) return { ...before, headers };
  const br = await promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { etag, headers, bodies: { identity, br, gzip: await promisify(gzip)(identity, { level: 9 }) } };
}

function send(req: IncomingMessage, res: ServerResponse, { etag, headers, bodies }: Snapshot): void {
  const kept = { ...headers, etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' };
  if (isHeld(req.headers['if-none-match'], etag)) {
    res.writeHead(304, kept).end();
    return;
  }
  const coding = codingFor(req.headers['accept-encoding']);
  const body = bodies[coding];
  res.writeHead(200, { ...kept, 'content-length': body.byteLength, ...(coding === 'identity' ? {} : { 'content-encoding': coding }) });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function codingFor(accepted: string | string[] | undefined): Coding {
  const said = String(accepted ?? '');
  return /\bbr\b/.test(said) ? 'br' : /\bgzip\b/.test(said) ? 'gzip' : 'identity';
}
