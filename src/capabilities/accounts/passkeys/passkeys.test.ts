import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { testApp } from '#tests/harness/app.ts';
import { signedIn, type Signed } from '#tests/harness/signed-in.ts';
import { softwarePasskey, type Lie } from '#tests/harness/software-passkey.ts';
import { addPasskey, passkeyProofOptions, passkeyRegistrationOptions, passkeySignInOptions, removePasskey } from '../index.server.ts';
import { giveProofByPasskey, signInByPasskey } from './use-passkey.server.ts';
import { passkeysOf } from './passkeys.queries.server.ts';
import { relyingParty } from './relying-party.ts';

const origin = 'http://localhost:4999';
const product = await testApp();
const { app, person } = product;
const onLocalhost = (ctx: Ctx): Ctx => ({ ...ctx, settings: { ...ctx.settings, origin } });
const newKey = () => softwarePasskey({ origin, rpId: 'localhost' });
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));
const visitor = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ ...product.visitor, scope: 'auth', locale: 'fr' }, (ctx) => work(onLocalhost(ctx)));
const add = async (who: Signed, key = newKey(), lie: Lie = {}) => {
  const options = (await who.as((ctx) => passkeyRegistrationOptions(onLocalhost(ctx)))) ?? '';
  await who.as((ctx) => addPasskey(onLocalhost(ctx), { name: 'Téléphone', response: key.create(options, lie) }));
  return key;
};
const signIn = async (key: ReturnType<typeof newKey>, lie: Lie = {}) => {
  const options = (await visitor(passkeySignInOptions)) ?? '';
  return visitor((ctx) => signInByPasskey(ctx, { response: key.use(options, lie), userAgent: null }));
};

test('a passkey is added, opens a session and counts as the second factor there', async () => {
  const operator = await signedIn(product, await person('operator'));
  expect((await operator.actor()).secondFactor).toBe('missing');
  const key = await add(operator);
  expect((await operator.actor()).secondFactor).toBe('passed');
  expect((await signIn(key)).token).toMatch(/^[\w-]{43}$/);
});

test('a passkey made for another site, another challenge, or without the device knowing its owner is not taken', async () => {
  const who = await signedIn(product, await person('operator'));
  for (const lie of [{ origin: 'https://parvis.evil.example' }, { challenge: 'AAAA' }, { rpId: 'evil.example' }, { flags: 0x41 }] satisfies Lie[]) {
    expect(await code(add(who, newKey(), lie)), JSON.stringify(lie)).toBe('passkey_refused');
  }
  expect((await who.actor()).secondFactor).toBe('missing');
});

test('a signature over another challenge, for another site, by another key, or of a copied key opens nothing', async () => {
  const key = await add(await signedIn(product, await person('evaluator')));
  await signIn(key, { counter: 10 });
  const lies: Lie[] = [{ challenge: 'AAAA' }, { origin: 'http://localhost:1' }, { rpId: 'evil.example' }, { flags: 0x01 }, { forged: true }, { counter: 10 }, { counter: 9 }];
  for (const lie of lies) expect(await code(signIn(key, { counter: 50, ...lie })), JSON.stringify(lie)).toBe('passkey_refused');
  expect(await code(signIn(key, { counter: 11 }))).toBe('done');
});

test('an answer serves once, and a challenge for one thing serves for no other', async () => {
  const who = await signedIn(product, await person('evaluator'));
  const key = await add(who);
  const options = (await visitor(passkeySignInOptions)) ?? '';
  const response = key.use(options);
  await visitor((ctx) => signInByPasskey(ctx, { response, userAgent: null }));
  expect(await code(visitor((ctx) => signInByPasskey(ctx, { response, userAgent: null })))).toBe('passkey_refused');
  const toAdd = (await who.as((ctx) => passkeyRegistrationOptions(onLocalhost(ctx)))) ?? '';
  expect(await code(visitor((ctx) => signInByPasskey(ctx, { response: key.use(toAdd), userAgent: null })))).toBe('passkey_refused');
  const toProve = (await who.as((ctx) => passkeyProofOptions(onLocalhost(ctx)))) ?? '';
  expect(await code(visitor((ctx) => signInByPasskey(ctx, { response: key.use(toProve), userAgent: null })))).toBe('passkey_refused');
});

test('a passkey of one person is no second factor of another', async () => {
  const [rose, karim] = [await signedIn(product, await person('dpo')), await signedIn(product, await person('reviewer'))];
  const key = await add(rose);
  const own = await add(karim);
  const again = await signedIn(product, await person('reviewer'));
  await add(again);
  const options = (await again.as((ctx) => passkeyProofOptions(onLocalhost(ctx)))) ?? '';
  for (const foreign of [key, own]) expect(await code(again.as((ctx) => giveProofByPasskey(onLocalhost(ctx), foreign.use(options))))).toBe('passkey_refused');
});

test('nonsense is refused, and said nothing about', async () => {
  for (const response of ['', '{}', 'null', '{"id":"x"}', '[]']) expect(await code(visitor((ctx) => signInByPasskey(ctx, { response, userAgent: null })))).toBe('passkey_refused');
});

test('the last second factor of a role that asks for one cannot be removed, any other can', async () => {
  const operator = await signedIn(product, await person('operator'));
  await add(operator);
  await add(operator);
  const ids = async () => (await operator.as((ctx) => passkeysOf(ctx.db, ctx.actor.personId ?? ''))).map(({ id }) => id);
  const [first = '', second = ''] = await ids();
  expect(await code(operator.as((ctx) => removePasskey(ctx, first)))).toBe('done');
  expect(await code(operator.as((ctx) => removePasskey(ctx, second)))).toBe('second_factor_kept');
  expect(await ids()).toEqual([second]);
  const evaluator = await signedIn(product, await person('evaluator'));
  await add(evaluator);
  const [only = ''] = (await evaluator.as((ctx) => passkeysOf(ctx.db, ctx.actor.personId ?? ''))).map(({ id }) => id);
  expect(await code(operator.as((ctx) => removePasskey(ctx, only)))).toBe('not_found');
  expect(await code(evaluator.as((ctx) => removePasskey(ctx, only)))).toBe('done');
});

test('passkeys are bound to a host name over https, or to this very machine', () => {
  expect(relyingParty('https://barometre.example.org')).toEqual({ id: 'barometre.example.org', origin: 'https://barometre.example.org' });
  expect(relyingParty('http://localhost:3000')?.id).toBe('localhost');
  for (const impossible of ['http://127.0.0.1:3000', 'https://192.0.2.1', 'https://[2001:db8::1]', 'http://barometre.example.org']) expect(relyingParty(impossible)).toBeNull();
});
