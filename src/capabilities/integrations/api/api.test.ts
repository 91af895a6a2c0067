import { expect, test } from 'vitest';
import { z } from 'zod';
import { listConsultations, simulateConsultations } from '#capabilities/consultations/index.server.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { makePoll, pollInput } from '#capabilities/staff-polls/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { apiOf } from '../api-builders.ts';
import { scopesOf } from './rights.ts';
import { apiScopes, scopesFor, type ApiScope } from '../keys/api-key.ts';
import { makeKey, revokeKey } from '../keys/manage-keys.server.ts';
import { openApiDocument } from './openapi.server.ts';
import { operations } from './operations.server.ts';
import type { Operation } from './operation.ts';

const app = await testApp();
const { bodies, sitesOfFirst } = await aFinishedFieldwork(app);
await publishResults(app);
const [own = '', free = '', other = ''] = bodies;
await app.system((ctx) => simulateConsultations(ctx, own));
const referent = await app.person('referent', own);
const freeReferent = await app.person('referent', free);
const operator = await app.person('operator');
const ask = apiOf(app.app);
const keyOf = (scopes: readonly ApiScope[], who = referent, body: string | null = own) =>
  app.runAs(who, (ctx) => makeKey(ctx, body, { name: 'Essai', scopes: [...scopes], months: 12 }));
const all = await keyOf(scopesFor(own));
const office = await keyOf(apiScopes, operator, null);
const json = async (response: Response) => response.json() as Promise<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- read by tests alone

const [anAudit] = (await json(await ask(`/bodies/${own}/audits?limit=1`, { token: all.token })))['data'];
const webhook = await json(await ask('/webhooks', { token: all.token, method: 'POST', body: { url: 'https://receiver.example/hook', types: ['results.published'] } }));
const ping = await json(await ask(`/webhooks/${webhook['id']}/ping`, { token: all.token, method: 'POST' }));

const closed = (await app.runAs(referent, (ctx) => listConsultations(ctx, own))).consultations.find(({ state }) => state === 'closed')?.consultation;

const poll = await app.runAs(referent, (ctx) => makePoll(ctx, own, pollInput.parse({ content: { fr: { title: 'Sondage', intro: '' } }, units: [], showing: 'at_the_end', closesAt: null, questions: [{ id: 'q1', kind: 'yes_no', label: { fr: 'Oui ?', en: 'Yes?' }, options: [], criterion: null }] })));

const places: Record<string, string> = {
  poll,
  consultation: closed?.id ?? '', slug: closed?.slug ?? '', file: '1-answers.csv', listeningFile: 'dictionary.csv',
  organisation: own, edition: '2026', view: 'channels', key: 'phone', audit: anAudit.id, what: 'scores', table: 'figures', webhook: webhook['id'], delivery: ping['delivery'] };
const addressOf = ({ path }: Pick<Operation, 'path'>) => path.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');

/** The schema by which the document says that a route answers, as a check of its own. */
function documented(operation: Operation, status: number): z.ZodType | null {
  const document = openApiDocument('fr', 'http://127.0.0.1:4999') as unknown as { paths: Record<string, any>; components: unknown }; // oxlint-disable-line typescript/no-explicit-any -- walked by the test alone
  const said = document.paths[operation.path][operation.method].responses;
  const schema = said[status]?.content?.['application/json']?.schema ?? said.default.content['application/problem+json'].schema;
  const refs = JSON.parse(JSON.stringify({ ...schema, $defs: (document.components as { schemas: unknown }).schemas }).replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema(refs);
}

test('every route answers what its own document says', async () => {
  const answered = new Set<string>();
  for (const operation of operations) {
    if (['addWebhook', 'removeWebhook', 'pingWebhook', 'replayDelivery', 'rotateWebhook'].includes(operation.id)) continue;
    const response = await ask(addressOf(operation), { token: operation.path.startsWith('/exports') ? office.token : all.token });
    expect([200, 202], `${operation.id} ${await response.clone().text()}`.slice(0, 300)).toContain(response.status);
    answered.add(operation.id);
    if (operation.files) continue;
    const checked = documented(operation, response.status)?.safeParse(await response.json());
    expect(checked?.error?.issues.slice(0, 3), operation.id).toBeUndefined();
  }
  expect(answered.size).toBe(operations.length - 5);
});

test('every route needs its scope, and no other opens it', async () => {
  const keys = new Map<ApiScope, string>();
  for (const scope of apiScopes) keys.set(scope, (await keyOf([scope], operator, null)).token);
  const wrong: string[] = [];
  for (const operation of operations) {
    const { access, method } = operation;
    const closed = await ask(addressOf(operation), { method: method.toUpperCase() });
    if ('public' in access ? closed.status !== 200 : (await json(closed))['code'] !== 'api_key_needed') wrong.push(`${operation.id} without a key: ${closed.status}`);
    if ('public' in access) continue;
    for (const [scope, token] of keys) {
      const response = await ask(addressOf(operation), { token, method: method.toUpperCase(), ...(operation.body ? { body: {} } : {}) });
      const refused = response.status === 403;
      if (refused !== scopesOf(access).some((needed) => needed !== scope)) wrong.push(`${operation.id} with ${scope}: ${response.status}`);
      if (response.status >= 500) wrong.push(`${operation.id} with ${scope}: broken`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a key opens the body it was made for, and no other exists for it', async () => {
  for (const path of ['results', 'audits', 'sites', 'documents', 'export', 'figures/global/global']) {
    const response = await ask(`/bodies/${other}/${path}`, { token: all.token });
    expect(response.status, path).toBe(404);
  }
  const listed = await json(await ask('/registrations', { token: all.token }));
  expect(new Set(listed['data'].map((one: { organisation: { id: string } }) => one.organisation.id))).toEqual(new Set([own]));
  expect((await json(await ask('/registrations', { token: office.token })))['data'].length).toBeGreaterThan(listed['data'].length);
  expect((await ask('/exports/participants', { token: all.token })).status).toBe(403);
});

test('the parts of a figure add up to it, and no figure has digits that nobody measured', async () => {
  for (const site of sitesOfFirst) {
    const { figure, part } = await json(await ask(`/bodies/${own}/figures/global/global?site=${site}`, { token: all.token }));
    const sum = part.parts.reduce((total: number, one: { weight: number; value: number }) => total + one.weight * one.value, 0);
    expect(Math.abs(sum - part.value)).toBeLessThan(0.01);
    expect(Number(part.value.toFixed(1))).toBe(figure.value);
    expect(JSON.stringify([figure, part])).not.toMatch(/\d\.\d{5,}/);
  }
});

test('a free formula opens what its pages open', async () => {
  const { token } = await keyOf(scopesFor(free), freeReferent, free);
  const results = await json(await ask(`/bodies/${free}/results`, { token }));
  expect(new Set(results['figures'].map(({ view }: { view: string }) => view))).toEqual(new Set(['global', 'channels', 'counter']));
  expect(results['figures'].filter(({ view, peers }: { view: string; peers: unknown }) => view !== 'global' && peers)).toEqual([]);
  for (const path of ['audits', 'figures/global/global']) expect((await json(await ask(`/bodies/${free}/${path}`, { token })))['code']).toBe('detail_not_in_formula');
});

test('a contact tells its month, never its day or who made it', async () => {
  const audit = await json(await ask(`/bodies/${own}/audits/${anAudit.id}`, { token: all.token }));
  expect(audit['month']).toMatch(/^\d{4}-\d{2}$/);
  expect(JSON.stringify(audit)).not.toMatch(/\d{4}-\d{2}-\d{2}|evaluator/);
});

test('cursors go through a list once, whatever the size of its pages', async () => {
  const whole = (await json(await ask(`/bodies/${own}/audits?limit=200`, { token: all.token })))['data'].map(({ id }: { id: string }) => id);
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await json(await ask(`/bodies/${own}/audits?limit=7${cursor && `&cursor=${cursor}`}`, { token: all.token }));
    seen.push(...page['data'].map(({ id }: { id: string }) => id));
    if (page['next'] === null) break;
    cursor = page['next'];
  }
  expect(seen).toEqual(whole);
  expect((await json(await ask(`/bodies/${own}/audits?cursor=nonsense`, { token: all.token })))['code']).toBe('cursor_invalid');
});

test('what has not changed is not sent again', async () => {
  for (const [path, token] of [['/editions', undefined], [`/bodies/${own}/results`, all.token], ['/openapi.json', undefined]] as const) {
    const first = await ask(path, { token });
    const again = await ask(path, { token, headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()], path).toEqual([304, '']);
  }
  const english = await ask('/editions', { headers: { 'accept-language': 'en' } });
  expect(english.headers.get('etag')).not.toBe((await ask('/editions')).headers.get('etag'));
});

test('public routes are open to the pages of any site, and no other is', async () => {
  expect((await ask('/editions')).headers.get('access-control-allow-origin')).toBe('*');
  expect((await ask('/editions', { method: 'OPTIONS' })).headers.get('access-control-allow-methods')).toBe('GET');
  expect((await ask(`/bodies/${own}/results`, { token: all.token })).headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask(`/bodies/${own}/results`, { method: 'OPTIONS' })).headers.get('access-control-allow-origin')).toBeNull();
});

test('a write under an idempotency key is carried out once, and answered alike', async () => {
  const write = (body: unknown, name = 'one') => ask('/webhooks', { token: office.token, method: 'POST', body, headers: { 'idempotency-key': name } });
  const wanted = { url: 'https://receiver.example/office', types: ['audit.validated'] };
  const [first, second] = await Promise.all([write(wanted), write(wanted)]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await second.json()).toEqual(await first.json());
  expect([first, second].filter((one) => one.headers.get('idempotent-replayed') === 'true')).toHaveLength(1);
  expect((await json(await write({ ...wanted, url: 'https://receiver.example/else' })))['code']).toBe('idempotency_key_reused');
  expect((await json(await ask('/webhooks', { token: office.token })))['data']).toHaveLength(1);
  // What was refused left no answer behind: the corrected request passes under the same key.
  expect((await write({ ...wanted, url: 'http://127.0.0.1/' }, 'two')).status).toBe(422);
  expect((await write(wanted, 'two')).status).toBe(201);
});

test('a key that is revoked, or whose maker lost the role, opens nothing', async () => {
  const key = await keyOf(['results:read']);
  expect((await ask('/key', { token: key.token })).status).toBe(200);
  await app.runAs(referent, (ctx) => revokeKey(ctx, own, key.id));
  expect((await json(await ask('/key', { token: key.token })))['code']).toBe('api_key_refused');
  const leaving = await app.person('referent', other);
  const { token } = await keyOf(['results:read'], leaving, other);
  await app.system((ctx) => ctx.db.updateTable('role_grant').set({ revoked_at: new Date() }).where('person_id', '=', leaving.actor.personId ?? '').execute());
  const refused = await ask('/key', { token });
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Parvis"']);
});

test('only a referent makes keys of a body, and nothing of a key but its digest is kept', async () => {
  const reader = await app.person('reader', own);
  await expect(keyOf(['results:read'], reader)).rejects.toThrow('not_allowed');
  await expect(keyOf(['results:read'], referent, other)).rejects.toThrow('not_allowed');
  await expect(keyOf(['results:read'], referent, null)).rejects.toThrow('not_allowed');
  await expect(keyOf(['exports:read'])).rejects.toThrow('key_scope_refused');
  const kept = await app.system((ctx) => ctx.db.selectFrom('api_key').selectAll().execute());
  expect(JSON.stringify(kept)).not.toContain(all.token.slice(15));
});

test('too many requests are told how long to wait', async () => {
  const { id, token } = await keyOf(['results:read']);
  await Promise.all(Array.from({ length: 600 }, () => app.app.limits.count('apiKey', id)));
  const refused = await ask('/key', { token });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
