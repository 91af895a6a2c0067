import { z } from '@hono/zod-openapi';

export const editionSchema = z.strictObject({
  id: z.string(), label: z.string(), kind: z.enum(['demonstration', 'real']), gridVersion: z.string(), methodVersion: z.string(),
  signUp: z.strictObject({ from: z.string(), to: z.string(), open: z.boolean() }),
  publishedAt: z.string().nullable(),
  channels: z.array(z.strictObject({ id: z.string(), weight: z.number(), option: z.boolean() })),
  determinants: z.array(z.string()),
  criteria: z.array(z.strictObject({ id: z.string(), label: z.string(), determinant: z.string(), weight: z.number() })),
}).openapi('Edition');

export const gridItemSchema = z.strictObject({
  id: z.string(), label: z.string(), kind: z.string(), channel: z.string(), step: z.string(), criterion: z.string(), indicator: z.string(),
  weight: z.number(), notReached: z.enum(['zero', 'na']),
  answers: z.array(z.strictObject({ text: z.string(), score: z.number().nullable() })),
}).openapi('GridItem');

export const openVersionSchema = z.strictObject({
  edition: z.string(), version: z.number().int(), releasedAt: z.string(), whatChanged: z.string(), archive: z.string(),
  files: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), rows: z.number().int().nullable(), bytes: z.number().int(), sha256: z.string(), href: z.string() })),
}).openapi('OpenDataVersion');

export const pastEditionSchema = z.strictObject({
  year: z.number().int(), number: z.number().int(), participants: z.number().int().nullable(), global: z.number().nullable(),
  channels: z.record(z.string(), z.number()), sources: z.array(z.string()),
}).openapi('PastEdition');
