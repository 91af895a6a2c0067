import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { apiOf } from '../api-builders.ts';
import { apiScopes } from '../keys/api-key.ts';
import { makeKey } from '../keys/manage-keys.server.ts';
import { operations } from './operations.server.ts';

const app = await testApp();
const [own = ''] = await app.system((ctx) => aPanel(ctx, [{}]));
const operator = await app.person('operator');
const { token } = await app.runAs(operator, (ctx) => makeKey(ctx, null, { name: 'Essai', scopes: [...apiScopes], months: 1 }));
const ask = apiOf(app.app);

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }), fc.uuid(), fc.constant(own),
  fc.constantFrom('', '0', '-1', '1e9', '../..', '%00', "' or 1=1 --", '__proto__', 'constructor', 'null', '\u0000', '🙂'.repeat(50), 'a'.repeat(3000), '[]', '{}', 'global', '2026'),
);
const value = fc.oneof(hostile, fc.constantFrom('xlsx', 'fr', 'channels', 'phone'));
const body = fc.oneof(fc.json(), fc.string({ maxLength: 200 }), fc.constant('{"__proto__":{"x":1}}'), fc.constant(`${'['.repeat(20_000)}`),
  fc.record({ url: hostile, types: fc.array(hostile, { maxLength: 3 }) }).map((one) => JSON.stringify(one)));
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

test('whatever is sent, the answer is a refusal that says why, and never a fault of ours', async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(...operations), fc.array(hostile, { minLength: 3, maxLength: 3 }), fc.dictionary(fc.constantFrom('cursor', 'limit', 'edition', 'site', 'format', 'by', 'lang', 'state', 'channel', 'kind', 'x'), value, { maxKeys: 4 }), body,
    async (operation, params, query, sent) => {
      let next = 0;
      const path = operation.path.replace(/\{\w+\}/g, () => encoded(params[next++ % 3] || 'x'));
      const search = new URLSearchParams(Object.entries(query).map(([name, one]) => [name, one.toWellFormed()])).toString();
      const response = await ask(`${path}?${search}`, { token, method: operation.method.toUpperCase(), ...(operation.method === 'post' ? { body: sent } : {}), headers: { 'idempotency-key': encoded(params[0] ?? '').slice(0, 255) || 'k' } });
      if (response.status < 400 || response.status === 429) return;
      expect(response.status, `${operation.id} ${search} ${sent.slice(0, 100)}`).toBeLessThan(500);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    },
  ), { numRuns: 500 });
}, 120_000);

test('an address that is none, and a method that is none of its own, are refused by their codes', async () => {
  const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];
  expect(await code(await ask('/nothing'))).toEqual([404, 'not_found']);
  expect(await code(await ask('/editions', { method: 'DELETE' }))).toEqual([405, 'method_not_allowed']);
  expect(await code(await ask('/editions', { headers: { authorization: 'Basic abc' } }))).toEqual([401, 'api_key_refused']);
  expect(await code(await ask('/editions', { token: 'parvis_wrong' }))).toEqual([401, 'api_key_refused']);
  const english = await ask('/nothing', { headers: { 'accept-language': 'de;q=0.9, en-GB;q=0.8, fr;q=0.1' } });
  expect(english.headers.get('content-language')).toBe('en');
});

test('what is not asked for is refused, not overlooked', async () => {
  const response = await ask('/registrations?limit=5&sort=name', { token });
  expect(response.status).toBe(422);
});
