import { z } from '@hono/zod-openapi';
import { exportAudits } from '#capabilities/audits/index.server.ts';
import { allEditions, exportEveryParticipant } from '#capabilities/registrations/index.server.ts';
import { exportScores } from '#capabilities/scores/index.server.ts';
import { problem } from '#platform/http/problem.ts';
import type { RowSource } from '#platform/files/row-stream.ts';
import { cursorText, pageOf, pageSize, readCursor } from '../cursor.ts';
import { listOf } from '../figures.schema.ts';
import { defineOperation, type ApiCall } from '../operation.ts';
import { registrationsAfter, type RegistrationLine } from '../read-api.queries.server.ts';
import { fileOfRows } from '../row-file.ts';
import { editionText, exportQuery } from './shared.schema.ts';

const states = ['submitted', 'waiting', 'accepted', 'declined', 'withdrawn'] as const;

const registrationSchema = z.strictObject({
  id: z.string(), organisation: z.strictObject({ id: z.string(), name: z.string() }), edition: z.string(), state: z.enum(states), formula: z.string(),
  reference: z.string(), submittedAt: z.string(), sites: z.number().int(),
}).openapi('Registration');

const listRegistrations = defineOperation({
  id: 'listRegistrations', method: 'get', path: '/registrations', access: { scope: 'registrations:read' },
  query: z.strictObject({ edition: editionText.optional(), state: z.enum(states, 'field_invalid').optional(), limit: pageSize, cursor: cursorText }),
  answer: listOf(registrationSchema),
  async handle({ ctx, key }, { query: { edition, state, limit, cursor } }) {
    const after = readCursor(z.tuple([z.uuid()]), cursor)?.[0];
    const found = await registrationsAfter(ctx.db, { organisationId: key?.organisationId ?? undefined, edition, state, after, limit: limit + 1 });
    return pageOf(found.map(shown), limit, ({ id }) => [id]);
  },
});

function shown({ id, organisationId, organisationName, edition, state, formula, reference, submittedAt, sites }: RegistrationLine): z.input<typeof registrationSchema> {
  return {
    id, organisation: { id: organisationId, name: organisationName }, edition, state: z.enum(states).parse(state), formula, reference, submittedAt: submittedAt.toISOString(), sites,
  };
}

const exportTables = ['participants', 'scores', 'audits'] as const;

const exportEdition = defineOperation({
  id: 'exportEdition', method: 'get', path: '/exports/{what}', access: { scope: 'exports:read', officeOnly: true },
  params: z.strictObject({ what: z.enum(exportTables) }), query: exportQuery, answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params, query }) {
    const editions = allEditions(call.ctx);
    const edition = query.edition === undefined ? editions[0] : editions.find(({ id }) => id === query.edition);
    if (!edition) throw problem('edition_unknown', { edition: query.edition ?? '', known: editions.map(({ id }) => id).join(', ') });
    return fileOfRows(await tableOf(call, params.what, edition), query.format, call.ctx.locale, `parvis-${edition.id}`);
  },
});

async function tableOf({ ctx, run }: ApiCall, what: (typeof exportTables)[number], edition: ReturnType<typeof allEditions>[number]): Promise<RowSource> {
  switch (what) {
    case 'participants':
      return exportEveryParticipant(ctx, run, edition, ctx.locale);
    case 'scores':
      return exportScores(run, edition, ctx.locale);
    case 'audits':
      return exportAudits(run, edition, ctx.locale);
  }
}

export const registrationOperations = [listRegistrations, exportEdition];
