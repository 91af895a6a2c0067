import { RSABSSA } from '@cloudflare/blindrsa-ts';

/** What a browser keeps between asking for a token and having it: nobody else ever sees `serial` or `inverse` before the ballot. */
export interface BlindRequest {
  /** 32 bytes of chance, hexadecimal: the token's name once it is spent. */
  serial: string;
  /** To be signed, base64url: says nothing of the serial. */
  blinded: string;
  /** Takes the blinding off, base64url. */
  inverse: string;
}

const suite = RSABSSA.SHA384.PSS.Randomized();
const serialBytes = 32;

const importKey = (publicKey: string): Promise<CryptoKey> => crypto.subtle.importKey('spki', fromBase64(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);

/** Draws a serial for a poll and blinds it. `publicKey`: SubjectPublicKeyInfo, base64. */
export async function askBlindly(publicKey: string, pollId: string): Promise<BlindRequest> {
  // Preparing puts 32 bytes of chance before the message; the message is the poll, and the chance is the serial.
  const prepared = suite.prepare(new TextEncoder().encode(pollId));
  const { blindedMsg, inv } = await suite.blind(await importKey(publicKey), prepared);
  return { serial: hexOf(prepared.subarray(0, serialBytes)), blinded: toBase64url(blindedMsg), inverse: toBase64url(inv) };
}

/** Takes the blinding off what came back; the signature of the serial, base64url. Throws when it is not one of that key. */
export async function takeOffBlinding(publicKey: string, pollId: string, { serial, inverse }: BlindRequest, blindSignature: string): Promise<string> {
  return toBase64url(await suite.finalize(await importKey(publicKey), preparedOf(serial, pollId), fromBase64(blindSignature), fromBase64(inverse)));
}

function preparedOf(serial: string, pollId: string): Uint8Array<ArrayBuffer> {
  const message = new TextEncoder().encode(pollId);
  const prepared = new Uint8Array(serialBytes + message.length);
  for (let i = 0; i < serialBytes; i++) prepared[i] = Number.parseInt(serial.slice(2 * i, 2 * i + 2), 16);
  prepared.set(message, serialBytes);
  return prepared;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const toBase64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
