import { createHash } from 'node:crypto';
import { isHeld } from '#platform/http/entity-tag.ts';

/** A tag of what an answer says; weak, since a compressed answer says the same. */
function entityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
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
