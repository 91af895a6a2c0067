/** Headers of every answer, whatever its status; the content security policy itself is Kit's (vite.config.ts). */
const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // `no-referrer` would make browsers send `Origin: null`, and every form would be refused.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const ofOnePerson: Record<string, string> = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' };

const fallbackPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For an answer that a page of ours shows in a frame. */
export function allowOwnFrames(response: Response): void {
  const policy = response.headers.get('content-security-policy') ?? '';
  response.headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  response.headers.set('x-frame-options', 'SAMEORIGIN');
}

/** `byLink`: its address bears the token of one person: no cache, no search engine and no other site learns it. */
export function applySecurityHeaders(response: Response, options: { https: boolean; signedIn: boolean; byLink?: boolean; requestId: string }): void {
  if (options.byLink) for (const [name, value] of Object.entries(ofOnePerson)) if (!response.headers.has(name)) response.headers.set(name, value);
  // An answer made to be framed by a page of ours (the preview of a mail) says so itself.
  for (const [name, value] of Object.entries(always)) if (!response.headers.has(name)) response.headers.set(name, value);
  // The older header knows no « any site »: where the policy lets everybody frame an answer, it stays away.
  if (/frame-ancestors \*/.test(response.headers.get('content-security-policy') ?? '')) response.headers.delete('x-frame-options');
  response.headers.set('x-request-id', options.requestId);
  if (options.https) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (options.signedIn && !response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  if (!response.headers.has('content-security-policy')) response.headers.set('content-security-policy', fallbackPolicy);
}
