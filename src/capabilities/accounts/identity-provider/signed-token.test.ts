import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSignedToken } from './signed-token.server.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kty: String(key.export({ format: 'jwk' }).kty), kid });
const keys = [jwk(rsa.publicKey, 'r'), jwk(ec.publicKey, 'e')];
const now = new Date('2026-11-25T10:00:00Z');
const seconds = now.getTime() / 1000;
const claims = { iss: 'https://provider.example', aud: 'parvis', sub: 'u1', exp: seconds + 300 };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(change: { head?: object; claims?: object; key?: KeyObject } = {}): string {
  const body = `${part({ alg: 'RS256', kid: 'r', ...change.head })}.${part({ ...claims, ...change.claims })}`;
  return `${body}.${sign('sha256', Buffer.from(body), change.key ?? rsa.privateKey).toString('base64url')}`;
}

const read = (token: string) => readSignedToken(token, { keys, issuer: 'https://provider.example', audience: 'parvis', now });

test('a token signed by a key of the provider for us is read', async () => {
  expect(await read(tokenOf())).toMatchObject({ sub: 'u1' });
  const body = `${part({ alg: 'ES256', kid: 'e' })}.${part(claims)}`;
  expect(await read(`${body}.${sign('sha256', Buffer.from(body), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`)).toMatchObject({ sub: 'u1' });
});

test('one signed by another, not at all, or with the public key as a password, is refused', async () => {
  expect(await read(tokenOf({ key: other.privateKey }))).toBeNull();
  expect(await read(`${part({ alg: 'none' })}.${part(claims)}.`)).toBeNull();
  const body = `${part({ alg: 'HS256', kid: 'r' })}.${part(claims)}`;
  const mac = createHmac('sha256', rsa.publicKey.export({ format: 'pem', type: 'spki' })).update(body).digest('base64url');
  expect(await read(`${body}.${mac}`)).toBeNull();
});

test('one whose content was changed, or that is for others, from others or ended, is refused', async () => {
  const [head, , signature] = tokenOf().split('.');
  expect(await read(`${head}.${part({ ...claims, sub: 'u2' })}.${signature}`)).toBeNull();
  expect(await read(tokenOf({ claims: { aud: 'another' } }))).toBeNull();
  expect(await read(tokenOf({ claims: { iss: 'https://elsewhere.example' } }))).toBeNull();
  expect(await read(tokenOf({ claims: { exp: seconds - 61 } }))).toBeNull();
  expect(await read(tokenOf({ head: { crit: ['b64'] } }))).toBeNull();
  for (const nonsense of ['', 'a.b', 'a.b.c', 'a.b.c.d']) expect(await read(nonsense)).toBeNull();
});
