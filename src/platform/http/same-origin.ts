import { problem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a state-changing request that does not come from a page of this site, whatever its content type
 * (Kit's own check covers forms only). Clients that are not browsers send neither header and carry no cookie.
 * Throws `origin_refused`.
 */
export function refuseForeignOrigin(request: Request, url: URL): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.get('origin');
  const fetchSite = request.headers.get('sec-fetch-site');
  if (origin && origin !== url.origin) throw problem('origin_refused');
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') throw problem('origin_refused');
  if (!origin && !fetchSite && request.headers.has('cookie')) throw problem('origin_refused');
}
