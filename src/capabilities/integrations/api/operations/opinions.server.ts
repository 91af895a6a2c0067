import { z } from '@hono/zod-openapi';
import { exportBoard, exportedTables, opinionPage, readBoard } from '#capabilities/kiosks/index.reading.server.ts';
import { addDays, isIsoDate } from '#core/calendar/date.ts';
import { rowFormats } from '#platform/files/row-stream.ts';
import { cursorText, pageOf, pageSize, readCursor } from '../cursor.ts';
import { listOf } from '../figures.schema.ts';
import { defineOperation, type ApiCall } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { fileOfRows } from '../row-file.ts';
import { boardSchema, opinionSchema, shownBoard } from './opinions.schema.ts';
import { bodyPath } from './shared.schema.ts';

const day = z.string().refine(isIsoDate, 'field_invalid');
const sources = ['kiosk', 'scan', 'link', 'embed', 'paper', 'import'] as const;

/** The last 30 days unless said. */
const readingQuery = z.strictObject({
  from: day.optional(), to: day.optional(), site: z.uuid('field_invalid').optional(), point: z.uuid('field_invalid').optional(), source: z.enum(sources, 'field_invalid').optional(),
});

function readingOf(call: ApiCall, organisation: string, { from, to, site, point, source }: z.infer<typeof readingQuery>) {
  const until = to ?? call.ctx.clock.today();
  return { place: { organisationId: requireBody(call, organisation), siteId: site, pointId: point }, period: { from: from ?? addDays(until, -29), to: until }, source };
}

const readOpinionBoard = defineOperation({
  id: 'readBoard', method: 'get', path: '/bodies/{organisation}/opinions/board', access: { scope: 'opinions:read' }, params: bodyPath,
  query: readingQuery.extend({ question: z.string().regex(/^[a-z0-9-]{1,80}$/, 'field_invalid').optional(), steps: z.coerce.number('field_invalid').int('field_invalid').min(2, 'field_invalid').max(11, 'field_invalid').optional() }),
  answer: boardSchema,
  async handle(call, { params, query: { question, steps, ...query } }) {
    const of = readingOf(call, params.organisation, query);
    return shownBoard(await readBoard(call.ctx, { ...of, ...(question && steps && { asked: { question, steps } }) }));
  },
});

const listOpinions = defineOperation({
  id: 'listOpinions', method: 'get', path: '/bodies/{organisation}/opinions', access: { scope: 'opinions:read' }, params: bodyPath,
  query: readingQuery.extend({ limit: pageSize, cursor: cursorText }), answer: listOf(opinionSchema),
  async handle(call, { params, query: { limit, cursor, ...query } }) {
    const after = readCursor(z.tuple([z.uuid(), z.iso.datetime(), z.uuid()]), cursor);
    const of = readingOf(call, params.organisation, query);
    const found = await opinionPage(call.ctx, of, after && { pointId: after[0], givenAt: new Date(after[1]), id: after[2] }, limit + 1);
    const shown = found.map(({ siteId, pointId, givenAt, day: on, ...rest }) => ({ ...rest, site: siteId, point: pointId, day: on, givenAt: givenAt.toISOString() }));
    return pageOf(shown, limit, ({ point, givenAt, id }) => [point, givenAt, id]);
  },
});

const exportOpinions = defineOperation({
  id: 'exportOpinions', method: 'get', path: '/bodies/{organisation}/opinions/export/{table}', access: { scope: 'opinions:read' },
  params: bodyPath.extend({ table: z.enum(exportedTables) }), query: readingQuery.extend({ format: z.enum(rowFormats, 'field_invalid').default('csv') }),
  answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params, query: { format, ...query } }) {
    return fileOfRows(await exportBoard(call.ctx, call.run, params.table, readingOf(call, params.organisation, query)), format, call.ctx.locale, 'parvis');
  },
});

export const opinionOperations = [readOpinionBoard, listOpinions, exportOpinions];
