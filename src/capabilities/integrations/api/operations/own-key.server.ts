import { z } from '@hono/zod-openapi';
import { problem } from '#platform/http/problem.ts';
import { apiScopes } from '../../keys/api-key.ts';
import { defineOperation } from '../operation.ts';

const keySchema = z.strictObject({
  prefix: z.string(), name: z.string(), organisation: z.string().nullable(), scopes: z.array(z.enum(apiScopes)), expiresAt: z.string(),
}).openapi('Key');

const readOwnKey = defineOperation({
  id: 'readKey', method: 'get', path: '/key', access: { scope: null }, answer: keySchema,
  async handle({ key }) {
    if (!key) throw problem('api_key_needed');
    return { prefix: key.prefix, name: key.name, organisation: key.organisationId, scopes: key.scopes, expiresAt: key.expiresAt.toISOString() };
  },
});

export const keyOperations = [readOwnKey];
