import { OpenAPIHono, z } from '@hono/zod-openapi';
import { locales, type Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { apiScopes } from '../keys/api-key.ts';
import { webhookTypes } from '../webhooks/webhook.ts';
import { openApiTexts } from './openapi.texts.ts';
import { operations } from './operations.server.ts';
import { operationWords } from './operations.texts.ts';
import type { Operation } from './operation.ts';
import { scopesOf } from './rights.ts';

const problemSchema = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.string(), requestId: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
}).openapi('Problem');

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

/** The OpenAPI 3.1 document of the interface in a language, made of the schemas that read and answer its requests. */
export function openApiDocument(locale: Locale, origin: string) {
  const t = openApiTexts[locale];
  const doc = new OpenAPIHono();
  const registry = doc.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: t.key });
  registry.register('Problem', problemSchema);
  for (const operation of operations) registry.registerPath(pathOf(operation, locale));
  const document = doc.getOpenAPI31Document({
    openapi: '3.1.0', info: { title: t.title, version: '1.0.0', description: t.description, license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/fr/' } },
    servers: [{ url: `${origin}/api/v1` }],
    tags: Object.entries(t.tags).map(([name, description]) => ({ name, description })),
  });
  return { ...document, 'x-scopes': [...apiScopes], webhooks: webhooksOf(locale) };
}

const tagOf = ({ path, access }: Operation): keyof (typeof openApiTexts)['fr']['tags'] =>
  'public' in access ? 'public' : path.startsWith('/webhooks') ? 'webhooks' : path.startsWith('/bodies') ? 'bodies' : 'access';

function pathOf(operation: Operation, locale: Locale) {
  const { id, method, path, access, status = 200, files, params, query, body, answer } = operation;
  const t = openApiTexts[locale];
  const [summary, description] = operationWords[locale][id];
  const scopes = scopesOf(access);
  const lang = z.enum(locales).optional().openapi({ description: t.lang });
  const content = files ? Object.fromEntries(files.map((type) => [type, { schema: z.string().openapi({ format: 'binary' }) }])) : json(answer);
  return {
    method, path, operationId: id, summary, description: [description, ...scopes.map(t.scope)].join(' '), tags: [tagOf(operation)],
    ...('public' in access ? { security: [] } : { security: [{ key: scopes }] }),
    request: {
      params: params as z.ZodObject, query: (query as z.ZodObject).extend({ lang }), // both are objects: defineOperation takes no other for a path or a query
      ...(method === 'get' ? {} : { headers: z.object({ 'idempotency-key': z.string().max(255).optional().openapi({ description: t.idempotency }) }) }),
      ...(body ? { body: { required: true, content: json(body) } } : {}),
    },
    responses: {
      [status]: { description: summary, ...(status === 204 ? {} : { content }) },
      ...(method === 'get' && !files ? { 304: { description: t.held } } : {}),
      ...(id === 'downloadReport' ? { 202: { description: t.preparing, content: json(z.object({ state: z.literal('preparing') })) } } : {}),
      default: { description: t.refusal, content: { 'application/problem+json': { schema: problemSchema } } },
    },
  };
}

/** Messages that we send, as OpenAPI 3.1 describes them. */
function webhooksOf(locale: Locale) {
  const t = openApiTexts[locale];
  return Object.fromEntries(Object.keys(webhookTypes).map((type) => [type, {
    post: {
      summary: t.types[type as keyof typeof webhookTypes], // a key of the same list
      requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['type', 'timestamp', 'data'], properties: { type: { const: type }, timestamp: { type: 'string', format: 'date-time' }, data: { type: 'object' } } } } } },
      responses: { 200: { description: t.webhookAnswer } },
    },
  }]));
}

const texts = new Map<string, string>();

/** The same as text, made once a language and origin. */
export function openApiText({ locale, settings }: Pick<Ctx, 'locale' | 'settings'>): string {
  const place = `${locale} ${settings.origin}`;
  const known = texts.get(place) ?? JSON.stringify(openApiDocument(locale, settings.origin));
  texts.set(place, known);
  return known;
}
