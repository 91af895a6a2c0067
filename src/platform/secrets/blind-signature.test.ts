import { createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { askBlindly, takeOffBlinding } from '../browser/blind-token.ts';
import { blindSign, isBlindSignature, makeBlindKey } from './blind-signature.ts';

type Input = { p: string; q: string; prefix: string; message: string; salt: string; inv: string };
type Expected = { blindedMessage: string; blindSignature: string; signature: string };

const { input, expected } = knownCase<Input, Expected, null>('blind-signatures', 'rsabssa-sha384-pss-randomized');
const number = (hex: string): bigint => BigInt(`0x${hex}`);
const bytes = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'));
const base64url = (value: bigint): string => {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
};

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

/** The key of the appendix, from its two primes. */
function appendixKey() {
  const [p, q, e] = [number(input.p), number(input.q), 65537n];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const jwk = { kty: 'RSA', n: base64url(p * q), e: base64url(e), d: base64url(d), p: base64url(p), q: base64url(q), dp: base64url(d % (p - 1n)), dq: base64url(d % (q - 1n)), qi: base64url(inverse(q, p)) };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    n: p * q, privateKey: key.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

const key = appendixKey();
const prepared = bytes(input.prefix + input.message);

test('the server signs the blinded message of RFC 9474, appendix A.1, to its blind signature', () => {
  expect(blindSign(key.privateKey, bytes(expected.blindedMessage))?.toString('hex')).toBe(expected.blindSignature);
});

test('the signature of the appendix is one of its message, and of no other', () => {
  expect(isBlindSignature(key.publicKey, { prepared, signature: bytes(expected.signature) })).toBe(true);
  expect(isBlindSignature(key.publicKey, { prepared: bytes(`00${input.prefix.slice(2)}${input.message}`), signature: bytes(expected.signature) })).toBe(false);
  expect(isBlindSignature(key.publicKey, { prepared, signature: bytes(expected.blindSignature) })).toBe(false);
});

test('the library of the browser takes the blinding of the appendix off to its signature', async () => {
  const imported = await crypto.subtle.importKey('spki', new Uint8Array(Buffer.from(key.publicKey, 'base64')), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
  const signature = await RSABSSA.SHA384.PSS.Randomized().finalize(imported, prepared, bytes(expected.blindSignature), bytes(input.inv));
  expect(Buffer.from(signature).toString('hex')).toBe(expected.signature);
});

test('the blinded message of the appendix is its encoded message, which the signature opens to, times the blinding', () => {
  const encoded = power(number(expected.signature), 65537n, key.n);
  const blinding = inverse(number(input.inv), key.n);
  expect((encoded * power(blinding, 65537n, key.n)) % key.n).toBe(number(expected.blindedMessage));
});

test('what is not a number below the modulus is not signed', () => {
  const length = 512;
  const written = (value: bigint): Uint8Array => bytes(value.toString(16).padStart(2 * length, '0'));
  expect([written(0n), written(key.n), written(key.n + 1n), new Uint8Array(length).fill(255), new Uint8Array(0), new Uint8Array(length - 1).fill(1), new Uint8Array(length + 1)].map((message) => blindSign(key.privateKey, message))).toEqual(Array(7).fill(null));
  expect(blindSign(key.privateKey, written(key.n - 2n))).not.toBeNull();
});

test('a browser asks, the server signs, and the token serves for that poll and that key only', async () => {
  const [own, other] = [await makeBlindKey(), await makeBlindKey()];
  const pollId = '018f0000-0000-7000-8000-000000000001';
  const request = await askBlindly(own.publicKey, pollId);
  const signed = blindSign(own.privateKey, Buffer.from(request.blinded, 'base64url'));
  const signature = await takeOffBlinding(own.publicKey, pollId, request, signed?.toString('base64url') ?? '');
  const token = { prepared: Buffer.concat([Buffer.from(request.serial, 'hex'), Buffer.from(pollId)]), signature: Buffer.from(signature, 'base64url') };
  expect([isBlindSignature(own.publicKey, token), isBlindSignature(other.publicKey, token)]).toEqual([true, false]);
  expect(isBlindSignature(own.publicKey, { ...token, prepared: Buffer.concat([Buffer.from(request.serial, 'hex'), Buffer.from('018f0000-0000-7000-8000-000000000002')]) })).toBe(false);
  await expect(takeOffBlinding(own.publicKey, pollId, request, blindSign(other.privateKey, Buffer.from(request.blinded, 'base64url'))?.toString('base64url') ?? '')).rejects.toThrow();
});
