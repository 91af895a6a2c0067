import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp } from '#tests/harness/app.ts';
import { idOf } from '#tests/harness/builders.ts';
import { startProvider, type ProviderPerson } from '#tests/harness/identity-provider.ts';
import { beginProviderSignIn, closeSession, finishProviderSignIn, providerSignOutAddress, readActor, sealForSignOut, unlinkProvider } from '../index.server.ts';
import { hashToken } from '#platform/ids.ts';

const { app, person, system, visitor } = await testApp();
const operator = await person('operator');
const reader = await person('evaluator');
const people: ProviderPerson[] = [
  { sub: 'odile', email: operator.actor.email ?? '', verified: true, acr: 'eidas2' },
  { sub: 'claire', email: (reader.actor.email ?? '').toUpperCase(), verified: true, acr: 'eidas1' },
  { sub: 'unverified', email: reader.actor.email ?? '', verified: false },
  { sub: 'stranger', email: 'stranger@elsewhere.example', verified: true },
  { sub: 'heir', email: operator.actor.email ?? '', verified: true, acr: 'eidas2' },
];
let chosen = 'odile';
const provider = await startProvider(people, app.settings, () => chosen);
afterFile(provider.close);
const settings = { ...app.settings, identityProvider: provider.settings };
const at = <T>(work: (ctx: Ctx) => Promise<T>, change: Partial<typeof provider.settings> = {}) =>
  app.run({ ...visitor, scope: 'auth', locale: 'fr' }, (ctx) => work({ ...ctx, settings: { ...settings, identityProvider: { ...provider.settings, ...change } } }));
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));

interface Back {
  code: string | null;
  state: string | null;
  error: string | null;
  cookie: string;
  userAgent: null;
}

/** Goes through the provider as a browser would; returns what it brings back. */
async function goAndReturn(sub: string, change: Partial<typeof provider.settings> = {}): Promise<Back> {
  chosen = sub;
  const { location, cookie } = await at(beginProviderSignIn, change);
  const jar = new Map<string, string>();
  let next = new URL(location);
  while (!next.href.startsWith(app.settings.origin)) {
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    next = new URL(response.headers.get('location') ?? `${app.settings.origin}/?stopped=${response.status}`, next);
  }
  const { searchParams } = next;
  return { code: searchParams.get('code'), state: searchParams.get('state'), error: searchParams.get('error'), cookie, userAgent: null };
}

const finish = (back: Back, change: Partial<typeof provider.settings> = {}) => at((ctx) => finishProviderSignIn(ctx, back), change);
const actorOf = (token: string) => at((ctx) => readActor(ctx, token));

test('a person is known by the verified address, and then by the identity; a high level of assurance is a second factor', async () => {
  const { token } = await finish(await goAndReturn('odile'));
  expect(await actorOf(token)).toMatchObject({ personId: idOf(operator), secondFactor: 'passed' });
  await system((ctx) => ctx.db.updateTable('person').set({ email: 'renamed@ville.example' }).where('id', '=', idOf(operator)).execute());
  expect((await actorOf((await finish(await goAndReturn('odile'))).token)).personId).toBe(idOf(operator));
  await system((ctx) => ctx.db.updateTable('person').set({ email: operator.actor.email ?? '' }).where('id', '=', idOf(operator)).execute());
});

test('a lower level opens the session, and leaves the second factor due', async () => {
  expect(await actorOf((await finish(await goAndReturn('claire'))).token)).toMatchObject({ personId: idOf(reader), secondFactor: 'not_needed' });
  const higher = { acr: ['eidas2'] };
  expect(await code(finish(await goAndReturn('claire', higher), higher))).toBe('provider_refused');
  // A provider that gives less than what was asked for is not believed either.
  expect(await code(finish(await goAndReturn('claire'), higher))).toBe('provider_refused');
});

test('nobody is created, and an address that is not verified opens nothing', async () => {
  const count = () => system((ctx) => ctx.db.selectFrom('person').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow());
  const before = await count();
  expect(await code(finish(await goAndReturn('stranger')))).toBe('provider_person_unknown');
  await system((ctx) => ctx.db.deleteFrom('external_identity').where('person_id', '=', idOf(reader)).execute());
  expect(await code(finish(await goAndReturn('unverified')))).toBe('provider_person_unknown');
  expect(await count()).toEqual(before);
});

test('an address given to somebody else does not open its former owner’s account', async () => {
  expect(await code(finish(await goAndReturn('heir')))).toBe('provider_identity_taken');
  const { token } = await finish(await goAndReturn('odile'));
  const actor = await actorOf(token);
  await app.run({ actor, scope: 'auth', locale: 'fr' }, unlinkProvider);
  expect(await code(finish(await goAndReturn('heir')))).toBe('done');
});

test('what comes back must be of this browser, of this moment, and used once', async () => {
  const back = await goAndReturn('claire');
  const other = await goAndReturn('claire');
  expect(await code(finish({ ...back, state: other.state }))).toBe('provider_refused');
  expect(await code(finish({ ...back, cookie: '' }))).toBe('provider_refused');
  expect(await code(finish({ ...back, cookie: `${back.cookie.slice(0, -4)}AAAA` }))).toBe('provider_refused');
  // A code stolen from another browser: its verifier is not ours.
  expect(await code(finish({ ...other, code: back.code }))).toBe('provider_unreachable');
  expect(await code(finish({ ...back, error: 'access_denied' }))).toBe('provider_refused');
  const fresh = await goAndReturn('claire');
  expect(await code(finish(fresh))).toBe('done');
  expect(await code(finish(fresh))).toBe('provider_unreachable');
  expect(await code(finish(await goAndReturn('nobody')))).toBe('provider_refused');
});

test('a provider that speaks for another, or does not answer, opens nothing', async () => {
  expect(await code(at(beginProviderSignIn, { issuer: 'http://127.0.0.1:9' }))).toBe('provider_unreachable');
  expect(await code(at(beginProviderSignIn, { issuer: provider.settings.issuer.replace('127.0.0.1', 'localhost') }))).toBe('provider_unreachable');
});

test('signing out leads to the provider, which knows whose session it was', async () => {
  const { token } = await finish(await goAndReturn('claire'));
  const kept = await system((ctx) => ctx.db.selectFrom('session').select('provider_token').where('token_hash', '=', hashToken(token)).executeTakeFirstOrThrow());
  expect(kept.provider_token).not.toContain('.');
  const identityToken = await at((ctx) => closeSession(ctx, token));
  expect(identityToken?.split('.')).toHaveLength(3);
  const address = new URL((await at((ctx) => providerSignOutAddress(ctx, sealForSignOut(ctx, identityToken ?? '')))) ?? '');
  expect(address.origin).toBe(provider.settings.issuer);
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${app.settings.origin}/`);
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(200);
  expect((await actorOf(token)).kind).toBe('anonymous');
});
