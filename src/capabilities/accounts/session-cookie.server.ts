import { createHmac, timingSafeEqual } from 'node:crypto';

// The credentials library names the cookie so, with this prefix where the site is served over https.
const cookieNames = ['__Secure-parvis.session_token', 'parvis.session_token'];

/**
 * The session token of a request, if its cookie carries our signature (HMAC-SHA-256, base64, as the credentials library
 * writes it: `token.signature`, URI-encoded); null otherwise. Looking it up ourselves takes one query where the library's
 * own way takes three.
 */
export function sessionToken(cookieHeader: string | null, secret: string): string | null {
  const value = cookieValue(cookieHeader ?? '');
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function cookieValue(header: string): string | null {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && cookieNames.includes(pair.slice(0, equals).trim())) {
      try {
        return decodeURIComponent(pair.slice(equals + 1).trim());
      } catch {
        return null; // not something we wrote
      }
    }
  }
  return null;
}
