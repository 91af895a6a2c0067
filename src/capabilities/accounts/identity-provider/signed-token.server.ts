import { constants, createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { ProviderKeys } from './provider-metadata.server.ts';

const header = z.object({ alg: z.enum(['RS256', 'PS256', 'ES256']), kid: z.string().optional(), crit: z.never().optional() });

const claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number().optional(),
  iat: z.number().optional(),
  sub: z.string().min(1).max(255),
});

export type TokenClaims = z.infer<typeof claims>;

/** Clocks of two machines differ. */
const leewaySeconds = 60;

/**
 * The claims of a token (JWS, RFC 7515) signed by one of the provider's keys for us; null for any other: another algorithm
 * (none and HMAC too: never ours to accept), a key or signature that is not theirs, another issuer or audience, an end
 * that has passed.
 */
export function readSignedToken(token: string, expected: { keys: ProviderKeys; issuer: string; audience: string; now: Date }): TokenClaims | null {
  const parts = token.split('.');
  const [head = '', body = '', signature = ''] = parts;
  const parsedHead = header.safeParse(jsonOf(head));
  if (parts.length !== 3 || !parsedHead.success) return null;
  const data = Buffer.from(`${head}.${body}`);
  const bytes = Buffer.from(signature, 'base64url');
  if (!candidates(expected.keys, parsedHead.data).some((key) => signs(key, parsedHead.data.alg, data, bytes))) return null;
  const parsed = claims.safeParse(jsonOf(body));
  return parsed.success && isForUs(parsed.data, expected) ? parsed.data : null;
}

function isForUs({ iss, aud, exp }: TokenClaims, { issuer, audience, now }: { issuer: string; audience: string; now: Date }): boolean {
  const seconds = now.getTime() / 1000;
  return iss === issuer && [aud].flat().includes(audience) && (exp === undefined || exp + leewaySeconds > seconds);
}

function candidates(keys: ProviderKeys, { alg, kid }: { alg: string; kid?: string | undefined }): KeyObject[] {
  const kind = alg === 'ES256' ? 'EC' : 'RSA';
  return keys
    .filter((key) => key.kty === kind && key.use !== 'enc' && (kid === undefined || key.kid === undefined || key.kid === kid))
    .flatMap((key) => {
      try {
        return [createPublicKey({ key: key as JsonWebKey, format: 'jwk' })]; // checked by the import itself
      } catch {
        return [];
      }
    });
}

function signs(key: KeyObject, alg: 'RS256' | 'PS256' | 'ES256', data: Buffer, signature: Buffer): boolean {
  if (alg === 'ES256') return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  if (alg === 'RS256') return verify('sha256', data, key, signature);
  return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature);
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
