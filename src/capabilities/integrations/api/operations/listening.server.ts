import { z } from '@hono/zod-openapi';
import { boardPage, listeningFile } from '#capabilities/listening/index.reading.server.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { defineOperation } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { listeningSchema, shownListening } from './listening.schema.ts';
import { bodyPath } from './shared.schema.ts';

const readListening = defineOperation({
  id: 'readListening', method: 'get', path: '/bodies/{organisation}/listening', access: { scope: 'listening:read' }, params: bodyPath, answer: z.strictObject({ board: listeningSchema.nullable() }),
  async handle(call, { params }) {
    const { board, alerts } = await boardPage(call.ctx, requireBody(call, params.organisation));
    return { board: board && shownListening(board, alerts) };
  },
});

const exportListening = defineOperation({
  id: 'exportListening', method: 'get', path: '/bodies/{organisation}/listening/files/{listeningFile}', access: { scope: 'listening:read' },
  params: bodyPath.extend({ listeningFile: z.string().regex(/^[a-z-]{1,40}\.(csv|json|xlsx)$/, 'field_invalid') }), answer: z.unknown(), files: ['text/csv', 'application/json'],
  handle(call, { params }) {
    const { body, fileName, mediaType } = listeningFile(call.run, { organisationId: requireBody(call, params.organisation), file: params.listeningFile, locale: call.ctx.locale });
    return Promise.resolve(new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': attachmentHeader(fileName), 'content-language': call.ctx.locale } }));
  },
});

export const listeningOperations = [readListening, exportListening];
