import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '#core/kiosk-protocol/types.ts';

/** Reads a public key (SubjectPublicKeyInfo, DER) and makes sure that it is of the kind it says; null when it is not. */
export function readPublicKey(der: Buffer, algorithm: KeyAlgorithm): KeyObject | null {
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const named = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : key.asymmetricKeyType;
    return named === { ed25519: 'ed25519', p256: 'prime256v1' }[algorithm] ? key : null;
  } catch {
    return null;
  }
}

/** Whether `signature` (base64) is one of the raw bytes by this key; P-256 as r‖s, as WebCrypto writes it. */
export function isSignedBy(key: KeyObject, algorithm: KeyAlgorithm, bytes: Uint8Array, signature: string): boolean {
  const given = Buffer.from(signature, 'base64');
  if (given.length !== 64) return false;
  return algorithm === 'ed25519' ? verify(null, bytes, key, given) : verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, given);
}
