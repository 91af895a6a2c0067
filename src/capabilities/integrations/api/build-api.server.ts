import { Hono } from 'hono';
import { problem } from '#platform/http/problem.ts';
import { conditionalAnswer } from './conditional-answer.ts';
import { answerOnce } from './idempotency.server.ts';
import { openApiText } from './openapi.server.ts';
import type { ApiCall, Operation } from './operation.ts';
import { operations } from './operations.server.ts';
import { requireAccess } from './rights.ts';

interface Env {
  Bindings: { call: ApiCall; refused: { error: unknown }[] };
}

export const apiRoot = '/api/v1';

/** What everybody may read is open to the pages of any site; nothing that a key opens is. */
const openToAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, x-request-id, retry-after', 'cross-origin-resource-policy': 'cross-origin' };
const steady = { 'cache-control': 'public, max-age=60', ...openToAll };
const own = { 'cache-control': 'private, no-cache' };
const spoken = { vary: 'accept-language, authorization' };

let built: Hono<Env> | undefined;

/** Answers a call of the interface. Throws the problem of a refusal, so that its transaction is rolled back. */
export async function answerApi(call: ApiCall): Promise<Response> {
  const refused: { error: unknown }[] = [];
  const response = await (built ??= buildApi()).fetch(call.request, { call, refused });
  const [first] = refused;
  if (first) throw first.error;
  return response;
}

function buildApi(): Hono<Env> {
  const api = new Hono<Env>().basePath(apiRoot);
  // What is thrown belongs to the transaction around us: it is kept, and thrown again there.
  api.onError((error, c) => {
    c.env.refused.push({ error });
    return c.body(null, 500);
  });
  api.notFound((c) => {
    c.env.refused.push({ error: problem('not_found') });
    return c.body(null, 404);
  });
  api.get('/openapi.json', (c) => conditionalAnswer(c.req.raw, openApiText(c.env.call.ctx), { headers: { ...spoken, ...steady, ...jsonIn(c.env.call) } }));
  for (const operation of operations) {
    api.on(operation.method.toUpperCase(), pattern(operation), (c) => answer(operation, c.env.call, { params: c.req.param(), query: c.req.query() }));
  }
  for (const [path, methods] of Map.groupBy(operations, pattern)) api.all(path, (c) => otherMethod(c.req.method, methods));
  return api;
}

const pattern = ({ path }: Operation) => path.replace(/\{(\w+)\}/g, ':$1');
const jsonIn = ({ ctx }: ApiCall) => ({ 'content-type': 'application/json; charset=utf-8', 'content-language': ctx.locale });

/** A browser asks before it reads from another site: only what everybody may read says yes. */
function otherMethod(method: string, operationsThere: readonly Operation[]): Response {
  const allowed = operationsThere.map((operation) => operation.method.toUpperCase());
  if (method !== 'OPTIONS') throw problem('method_not_allowed', { allowed: allowed.join(', ') });
  const open = operationsThere.some(({ access }) => 'public' in access);
  return new Response(null, {
    status: 204,
    headers: { allow: [...allowed, 'OPTIONS'].join(', '), ...(open ? { ...openToAll, 'access-control-allow-methods': 'GET', 'access-control-allow-headers': 'accept-language, if-none-match', 'access-control-max-age': '86400' } : {}) },
  });
}

async function answer(operation: Operation, call: ApiCall, given: { params: Record<string, string>; query: Record<string, string> }): Promise<Response> {
  requireAccess(call, operation.access);
  // The language is chosen before any route is: it is none of their business.
  const query = Object.fromEntries(Object.entries(given.query).filter(([name]) => name !== 'lang'));
  const raw = { params: given.params, query };
  if (operation.method !== 'get') return answerOnce(operation, call, raw);
  const said = await operation.perform(call, raw);
  const kept = 'public' in operation.access ? steady : own;
  if (said instanceof Response) {
    for (const [name, value] of Object.entries({ ...spoken, ...kept })) if (!said.headers.has(name)) said.headers.set(name, value);
    return said;
  }
  return conditionalAnswer(call.request, JSON.stringify(said), { headers: { ...spoken, ...kept, ...jsonIn(call) } });
}
