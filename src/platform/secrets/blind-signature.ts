import { constants, createPrivateKey, createPublicKey, generateKeyPair, privateEncrypt, publicDecrypt, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { sameBytes } from './seal.ts';

/**
 * Blind signatures as RFC 9474 lays them down, RSABSSA-SHA384-PSS-Randomized: the signer sees a number that says nothing, and
 * what it signed is a common RSA-PSS signature of a message that it never saw. The server's half; the browser's is
 * `platform/browser/blind-token.ts`. A key that signs blindly signs whatever it is given: it serves for nothing else.
 */
export interface BlindKey {
  /** SubjectPublicKeyInfo, base64: to be published. */
  publicKey: string;
  /** PKCS #8, base64. */
  privateKey: string;
}

const modulusBits = 2048;
const saltLength = 48;

export async function makeBlindKey(): Promise<BlindKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBits, publicExponent: 0x10001 });
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') };
}

const publicKeyOf = (base64: string): KeyObject => createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' });
const privateKeyOf = (base64: string): KeyObject => createPrivateKey({ key: Buffer.from(base64, 'base64'), type: 'pkcs8', format: 'der' });

/**
 * BlindSign of RFC 9474, 4.3: null for what is not as long as the modulus, or does not lie between 1 and it. The power is raised by
 * OpenSSL, which blinds it against timing; the outcome is checked before it leaves, since a faulty one would give the key away.
 */
export function blindSign(privateKey: string, blindedMessage: Uint8Array): Buffer | null {
  const key = privateKeyOf(privateKey);
  const modulus = modulusOf(key);
  if (blindedMessage.length !== modulus.length || Buffer.compare(blindedMessage, modulus) >= 0 || blindedMessage.every((byte) => byte === 0)) return null;
  const signed = privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, blindedMessage);
  if (!sameBytes(publicDecrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signed), blindedMessage)) throw new Error('a blind signature came out wrong');
  return signed;
}

function modulusOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url');
}

/** Whether `signature` is that of a prepared message: 32 bytes of chance, and the message. */
export function isBlindSignature(publicKey: string, { prepared, signature }: { prepared: Uint8Array; signature: Uint8Array }): boolean {
  return verify('sha384', prepared, { key: publicKeyOf(publicKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}
