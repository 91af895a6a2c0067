import { z } from '@hono/zod-openapi';
import { rowFormats } from '#platform/files/row-stream.ts';

/** What several routes ask for in the same words. */
export const bodyPath = z.strictObject({ organisation: z.uuid('field_invalid') });
export const editionText = z.string().regex(/^[a-z0-9-]{1,40}$/, 'field_invalid');
export const readingQuery = z.strictObject({ edition: editionText.optional(), site: z.uuid('field_invalid').optional() });
export const exportQuery = z.strictObject({ format: z.enum(rowFormats, 'field_invalid').default('csv'), edition: editionText.optional() });
