import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a key is for: a key made for one purpose opens nothing of another. */
export type SealPurpose = 'authenticator' | 'recovery-code' | 'challenge' | 'provider-flow' | 'provider-token' | 'sign-in-request' | 'file-link' | 'webhook' | 'api-answer' | 'scan' | 'rotating-code' | 'technician-code' | 'letters' | 'consultation' | 'staff-poll' | 'listening' | 'badge-key' | 'meeting';

/** Derived once: long imports ask for one thousands of times. */
const keys = new Map<string, Buffer>();

function keyFor(secret: string, purpose: SealPurpose): Buffer {
  const name = `${purpose}\u001f${secret}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, 'parvis', purpose, 32));
  keys.set(name, key);
  return key;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts a text with a key derived from the site's secret (AES-256-GCM); base64url. */
export function seal(secret: string, purpose: SealPurpose, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text of what `seal` made; null for anything else, also what was sealed with another secret or for another purpose. */
export function unseal(secret: string, purpose: SealPurpose, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A keyed hash (HMAC-SHA-256, 32 bytes): nobody can make or test one without the site's secret. */
export function keyedHash(secret: string, purpose: SealPurpose, text: string): Buffer {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest();
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
