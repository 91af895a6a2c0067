import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { ProviderKeys } from './provider-metadata.server.ts';

const claims = z.looseObject({ sub: z.string().min(1).max(255), exp: z.number().optional() });

export type TokenClaims = z.infer<typeof claims>;

/** Clocks of two machines differ. */
const leewaySeconds = 60;

/** None and HMAC are never ours to accept: anybody can write the first, and the second takes a public key for a password. */
const algorithms = ['RS256', 'PS256', 'ES256'];

/**
 * The claims of a token (JWS, RFC 7515) signed by one of the provider's keys for us; null for any other: another
 * algorithm, a key or signature that is not theirs, another issuer or audience, an end that has passed.
 */
export async function readSignedToken(token: string, expected: { keys: ProviderKeys; issuer: string; audience: string; now: Date }): Promise<TokenClaims | null> {
  const { keys, issuer, audience, now } = expected;
  try {
    // The shape of each key is checked when it is imported.
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys } as JSONWebKeySet), { algorithms, issuer, audience, currentDate: now, clockTolerance: leewaySeconds });
    return claims.safeParse(payload).data ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
