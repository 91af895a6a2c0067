import { z } from 'zod';
import type { Locale } from '#core/shared/texts.ts';
import { openApiTexts } from './openapi.texts.ts';
import { openApiDocument } from './openapi.server.ts';

const parameter = z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean().optional(), description: z.string().optional(), schema: z.object({ type: z.unknown(), enum: z.array(z.unknown()).optional(), default: z.unknown() }).partial().optional() });
const described = z.object({
  operationId: z.string(), summary: z.string(), description: z.string(), tags: z.array(z.string()), security: z.array(z.unknown()), parameters: z.array(parameter).default([]), requestBody: z.unknown().optional(),
});
const paths = z.record(z.string(), z.record(z.string(), described));

export interface ReferenceEntry {
  id: string;
  method: string;
  path: string;
  title: string;
  what: string;
  parameters: { name: string; where: 'path' | 'query' | 'header'; required: boolean; values: string }[];
  curl: string;
}

export interface Reference {
  groups: { id: string; title: string; entries: ReferenceEntry[] }[];
}

/** The routes of the interface as its page shows them, read from the very OpenAPI document that programs read. */
export function apiReference(locale: Locale, origin: string): Reference {
  const document = openApiDocument(locale, origin);
  const entries = Object.entries(paths.parse(document.paths)).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ tag: one.tags[0] ?? '', entry: entryOf(origin, method, path, one) })));
  const groups = Map.groupBy(entries, ({ tag }) => tag);
  return { groups: Object.entries(openApiTexts[locale].tags).map(([id, title]) => ({ id, title, entries: (groups.get(id) ?? []).map(({ entry }) => entry) })) };
}

function entryOf(origin: string, method: string, path: string, one: z.infer<typeof described>): ReferenceEntry {
  return {
    id: one.operationId, method: method.toUpperCase(), path: `/api/v1${path}`, title: one.summary, what: one.description,
    // What every route takes is told once, above them.
    parameters: one.parameters.filter(({ name }) => name !== 'lang' && name !== 'idempotency-key').map(({ name, in: where, required = false, schema }) => ({ name, where, required, values: (schema?.enum ?? []).map(String).join(', ') })),
    curl: curlOf(origin, method, path, one),
  };
}

const samples: Record<string, string> = {
  organisation: '01890000-0000-7000-8000-000000000001', audit: '01890000-0000-7000-8000-000000000002', webhook: '01890000-0000-7000-8000-000000000003', delivery: '01890000-0000-7000-8000-000000000004',
  edition: '2026', view: 'channels', key: 'phone', what: 'scores',
};

function curlOf(origin: string, method: string, path: string, { security, requestBody }: z.infer<typeof described>): string {
  const address = `${origin}/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? name)}`;
  const parts = [
    'curl', ...(method === 'get' ? [] : [`-X ${method.toUpperCase()}`, '-H "Idempotency-Key: $(uuidgen)"']), ...(security.length > 0 ? ['-H "Authorization: Bearer $PARVIS_KEY"'] : []),
    ...(requestBody ? [`-H "Content-Type: application/json" -d '{"url":"https://example.org/parvis","types":["results.published"]}'`] : []), `"${address}"`,
  ];
  return parts.join(' \\\n  ');
}
