import { createHash } from 'node:crypto';
import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';
import { bodyOf } from '#platform/http/request-body.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { keepAnswer, keptAnswer, reserveAnswer } from './idempotency.queries.server.ts';
import type { ApiCall, Operation } from './operation.ts';

const keptSchema = z.object({ body: z.string().nullable() });

/**
 * Carries out a write. Under an `Idempotency-Key` it is carried out once: the same request is answered again with what was
 * answered the first time, for a day; two at once wait for each other in the database. Throws `idempotency_key_invalid`, and
 * `idempotency_key_reused` where the key stands for another request.
 */
export async function answerOnce(operation: Operation, call: ApiCall, given: { params: Record<string, string>; query: Record<string, string> }): Promise<Response> {
  const { ctx, key, request } = call;
  const body = await sentBody(operation, request);
  const name = request.headers.get('idempotency-key');
  if (name === null || !key) return written(operation, await operation.perform(call, { ...given, body: body.json }));
  if (!/^[\x21-\x7e]{1,255}$/.test(name)) throw problem('idempotency_key_invalid');
  const place = { keyId: key.id, name };
  const digest = createHash('sha256').update(`${operation.id}\n${JSON.stringify(given)}\n${body.text}`).digest('hex');
  if (await reserveAnswer(ctx.db, place, digest, ctx.clock.now())) {
    const response = written(operation, await operation.perform(call, { ...given, body: body.json }));
    const said = response.body === null ? null : await response.clone().text();
    await keepAnswer(ctx.db, place, { status: response.status, answer: seal(ctx.settings.secret, 'api-answer', JSON.stringify({ body: said })) });
    return response;
  }
  const kept = await keptAnswer(ctx.db, place);
  if (!kept?.status || kept.digest !== digest) throw problem('idempotency_key_reused');
  const opened = unseal(ctx.settings.secret, 'api-answer', kept.answer ?? '');
  const { body: said } = keptSchema.parse(JSON.parse(opened ?? '{"body":null}'));
  return new Response(said, { status: kept.status, headers: { ...headersOf(said !== null), 'idempotent-replayed': 'true' } });
}

function written({ status = 200 }: Operation, said: unknown): Response {
  if (said instanceof Response) return said;
  const body = status === 204 ? null : JSON.stringify(said);
  return new Response(body, { status, headers: headersOf(body !== null) });
}

const headersOf = (hasBody: boolean): Record<string, string> => ({ 'cache-control': 'no-store', ...(hasBody ? { 'content-type': 'application/json; charset=utf-8' } : {}) });

async function sentBody(operation: Operation, request: Request): Promise<{ text: string; json: unknown }> {
  const text = new TextDecoder().decode(await bodyOf(request));
  if (!operation.body) return { text: '', json: {} };
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    throw problem('body_unreadable');
  }
}
