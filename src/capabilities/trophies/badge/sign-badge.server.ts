import { calculateJwkThumbprint, decodeProtectedHeader, exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, SignJWT, compactVerify, errors, type JWK } from 'jose';
import { badgeCredential, keyAddress, readCredential, type BadgeFacts, type ReadCredential } from './badge.ts';

// What Open Badges 3.0 asks every verifier to know (8.2.4): other algorithms limit who can check.
const algorithm = 'RS256';

export interface BadgeKey {
  /** Thumbprint of the public half (RFC 7638). */
  id: string;
  publicKey: JWK;
  /** PKCS #8, PEM. */
  privateKey: string;
}

export async function makeBadgeKey(): Promise<BadgeKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  return { id, publicKey: { ...jwk, kid: id, alg: algorithm, use: 'sig' }, privateKey: await exportPKCS8(privateKey) };
}

/** The badge as a compact JWS: the credential with the claims that repeat it (Open Badges 3.0, 8.2.5). */
export async function signBadge(facts: BadgeFacts, key: Pick<BadgeKey, 'id' | 'privateKey'>): Promise<string> {
  const credential = badgeCredential(facts);
  const claims = {
    ...credential, iss: credential.issuer.id, jti: credential.id, sub: credential.credentialSubject.id,
    nbf: Date.parse(credential.validFrom) / 1000, exp: Date.parse(credential.validUntil) / 1000,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: keyAddress(facts.origin, key.id) }).sign(await importPKCS8(key.privateKey, algorithm));
}

export type BadgeCheck =
  | { state: 'valid' | 'ended' | 'not_yet'; credential: ReadCredential }
  | { state: 'unknown_key' | 'forged' | 'not_a_badge' };

/**
 * Checks a badge by public keys alone: no network, no database. The claims must repeat the credential (8.2.6.1), and the key is the
 * one that its header names among `keys`.
 */
export async function checkBadge(token: string, keys: readonly JWK[], now: Date): Promise<BadgeCheck> {
  let kid: string | undefined;
  try {
    ({ kid } = decodeProtectedHeader(token));
  } catch {
    return { state: 'not_a_badge' };
  }
  const key = keys.find((one) => one.kid !== undefined && (kid === one.kid || kid?.endsWith(`/${one.kid}`)));
  if (!key) return { state: 'unknown_key' };
  try {
    const { payload } = await compactVerify(token, await importJWK(key, algorithm), { algorithms: [algorithm] });
    const parsed = readCredential.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    if (!parsed.success || !parsed.data.type.includes('OpenBadgeCredential')) return { state: 'not_a_badge' };
    return claimsRepeat(parsed.data) ? { state: stateAt(parsed.data, now), credential: parsed.data } : { state: 'forged' };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return { state: 'forged' };
    throw error;
  }
}

const claimsRepeat = ({ iss, sub, jti, nbf, exp, issuer, credentialSubject, id, validFrom, validUntil }: ReadCredential): boolean =>
  iss === issuer.id && sub === credentialSubject.id && jti === id && nbf * 1000 === Date.parse(validFrom) && (exp === undefined) === (validUntil === undefined)
  && (validUntil === undefined || (exp ?? 0) * 1000 === Date.parse(validUntil));

function stateAt({ validFrom, validUntil }: ReadCredential, now: Date): 'valid' | 'ended' | 'not_yet' {
  if (now < new Date(validFrom)) return 'not_yet';
  return validUntil !== undefined && now >= new Date(validUntil) ? 'ended' : 'valid';
}
