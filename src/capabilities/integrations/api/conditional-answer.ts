import { createHash } from 'node:crypto';

/** A tag of what an answer says; weak, since a compressed answer says the same. */
export function entityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether the reader already holds what bears this tag (header `If-None-Match`). */
export function isHeld(ifNoneMatch: string | null, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return ifNoneMatch !== null && ifNoneMatch.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag));
}

/** An answer that costs nothing to who already holds it: 304 without a body. */
export function conditionalAnswer(request: Request, body: string, init: { status?: number; headers: Record<string, string> }): Response {
  const tag = entityTag(body);
  const headers = { ...init.headers, etag: tag };
  // A refusal is never « as before »: it may have become one since.
  if (init.status !== undefined && init.status !== 200) return new Response(body, { status: init.status, headers: init.headers });
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && isHeld(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
