import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { bakeBadge, tokenIn } from './bake-badge.ts';
import { badgeCredential, type BadgeFacts } from './badge.ts';
import { checkBadge, makeBadgeKey, signBadge } from './sign-badge.server.ts';

const key = await makeBadgeKey();
const facts: BadgeFacts = {
  origin: 'https://parvis.example', code: 'ABCD-EFGH-JKMN', organisationId: '018f0000-0000-7000-8000-000000000001', organisation: 'Saint-Cirq <& "Lapopie"',
  editionId: '2026', edition: { fr: 'Édition 2026', en: '2026 edition' }, categoryId: 'towns-2k-10k', category: { fr: 'Communes de 2 001 à 10 000 habitants', en: 'Towns' },
  validFrom: new Date('2026-11-20T18:00:00Z'), validUntil: new Date('2027-09-15T00:00:00Z'),
};
const token = await signBadge(facts, key);
const during = new Date('2026-12-01T00:00:00Z');
const parts = token.split('.');
const decoded = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

test('a badge is checked by the public key alone, and says who won what', async () => {
  expect(await checkBadge(token, [key.publicKey], during)).toMatchObject({
    state: 'valid', credential: { credentialSubject: { identifier: [{ identityHash: facts.organisation }], achievement: { name: 'Communes de 2 001 à 10 000 habitants – Édition 2026' } } },
  });
  expect(key.publicKey).not.toHaveProperty('d');
});

test('a badge has the header and claims that Open Badges 3.0 asks for', () => {
  expect(decoded(parts[0])).toEqual({ alg: 'RS256', typ: 'JWT', kid: `https://parvis.example/trophies/keys/${key.id}` });
  const credential = badgeCredential(facts);
  expect(decoded(parts[1])).toEqual({
    ...credential, iss: credential.issuer.id, jti: credential.id, sub: credential.credentialSubject.id, nbf: Date.parse(credential.validFrom) / 1000, exp: Date.parse(credential.validUntil) / 1000,
  });
});

test('a badge ends with its edition, and is worth nothing before it begins', async () => {
  expect((await checkBadge(token, [key.publicKey], facts.validUntil)).state).toBe('ended');
  expect((await checkBadge(token, [key.publicKey], new Date('2026-11-20T17:59:59Z'))).state).toBe('not_yet');
});

test('a changed word, another key and claims that say something else are found', async () => {
  const changed = Buffer.from(JSON.stringify({ ...(decoded(parts[1]) as object), name: 'Grand prix' })).toString('base64url');
  expect(await checkBadge(`${parts[0]}.${changed}.${parts[2]}`, [key.publicKey], during)).toEqual({ state: 'forged' });
  const other = await generateKeyPair('RS256', { extractable: true });
  const forged = await new SignJWT(decoded(parts[1]) as Record<string, unknown>).setProtectedHeader({ alg: 'RS256', kid: key.id }).sign(other.privateKey);
  expect(await checkBadge(forged, [key.publicKey], during)).toEqual({ state: 'forged' });
  expect(await checkBadge(forged, [{ ...(await exportJWK(other.publicKey)), kid: 'other' }], during)).toEqual({ state: 'unknown_key' });
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const lying = await new SignJWT({ ...(decoded(parts[1]) as object), sub: 'urn:uuid:somebody-else' }).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(privateKey);
  expect(await checkBadge(lying, [{ ...(await exportJWK(publicKey)), kid: 'own' }], during)).toEqual({ state: 'forged' });
});

test('what is no badge is told as such, whatever it is', async () => {
  for (const text of ['', 'x', 'a.b.c', '<svg/>', `${parts[0]}.`]) expect(['not_a_badge', 'forged', 'unknown_key']).toContain((await checkBadge(text, [key.publicKey], during)).state);
});

test('the picture carries the badge, and any name is written as it is', async () => {
  const svg = bakeBadge({ organisation: facts.organisation, category: facts.category.fr, edition: facts.edition.fr, winner: 'Lauréat' }, token);
  expect(tokenIn(svg)).toBe(token);
  expect(svg).toContain('Saint-Cirq &#60;&#38;');
  expect((await checkBadge(tokenIn(svg) ?? '', [key.publicKey], during)).state).toBe('valid');
  expect(tokenIn('<svg/>')).toBeNull();
});
