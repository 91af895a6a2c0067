import type { KeyAlgorithm } from '#core/kiosk-protocol/types.ts';
import type { DeviceKey } from './kiosk-database.ts';

const algorithms: Record<KeyAlgorithm, EcKeyGenParams | { name: 'Ed25519' }> = { ed25519: { name: 'Ed25519' }, p256: { name: 'ECDSA', namedCurve: 'P-256' } };
const signing: Record<KeyAlgorithm, EcdsaParams | { name: 'Ed25519' }> = { ed25519: { name: 'Ed25519' }, p256: { name: 'ECDSA', hash: 'SHA-256' } };

/** A key pair made here, whose private half never leaves: Ed25519, or P-256 where the browser has none. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  for (const algorithm of ['ed25519', 'p256'] as const) {
    try {
      const pair = (await crypto.subtle.generateKey(algorithms[algorithm], false, ['sign', 'verify'])) as CryptoKeyPair; // both algorithms make pairs
      return { algorithm, pair };
    } catch (error) {
      if (algorithm === 'p256') throw error;
    }
  }
  throw new Error('no key pair');
}

/** The public half as the server reads it: SubjectPublicKeyInfo (DER) in base64. */
export async function publicHalf({ pair }: DeviceKey): Promise<string> {
  return base64(await crypto.subtle.exportKey('spki', pair.publicKey));
}

/** Base64 of the signature of these bytes. */
export async function signBytes({ algorithm, pair }: DeviceKey, bytes: BufferSource): Promise<string> {
  return base64(await crypto.subtle.sign(signing[algorithm], pair.privateKey, bytes));
}

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
