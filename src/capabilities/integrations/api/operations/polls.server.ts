import { z } from '@hono/zod-openapi';
import { exportResults, readReading, resultFormats } from '#capabilities/staff-polls/index.reading.server.ts';
import { listPolls } from '#capabilities/staff-polls/index.server.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineOperation, type ApiCall } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { listedPollSchema, pollSchema } from './polls.schema.ts';
import { bodyPath } from './shared.schema.ts';

const ofBody = bodyPath.extend({ poll: z.uuid('field_invalid') });
const tables = ['figures', 'questions', 'turnout', 'words', 'dictionary'] as const;

const list = defineOperation({
  id: 'listPolls', method: 'get', path: '/bodies/{organisation}/polls', access: { scope: 'polls:read' }, params: bodyPath, answer: z.strictObject({ data: z.array(listedPollSchema) }),
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    const { polls } = await listPolls(call.ctx, organisationId);
    return { data: polls.map(({ poll, state }) => ({ ...listed(call, poll), state })) };
  },
});

const read = defineOperation({
  id: 'readPoll', method: 'get', path: '/bodies/{organisation}/polls/{poll}', access: { scope: 'polls:read' }, params: ofBody, answer: pollSchema,
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    const { poll, state, questions, turnout } = await readReading(call.ctx, { organisationId, id: params.poll });
    const { locale } = call.ctx;
    const files = `${call.ctx.settings.origin}/api/v1/bodies/${organisationId}/polls/${poll.id}/tables`;
    return {
      ...listed(call, poll), state, ballots: poll.ballots,
      turnout: turnout.map(({ unit, label, eligible, atLeast }) => ({ unit: unit || null, name: label, eligible, atLeast })),
      questions: questions.map(({ question, whole, parts }) => ({
        id: question.id, kind: question.kind, label: question.label[locale], criterion: question.criterion,
        figures: [whole, ...parts].flatMap(({ cell, score }) => (cell ? [{ unit: cell.unit || null, answers: cell.answers, counts: { ...cell.counts }, score: score && { value: score.score, low: score.low, high: score.high } }] : [])),
      })),
      files: tables.map((name) => ({ name, href: `${files}/${name}` })),
    };
  },
});

const exportFile = defineOperation({
  id: 'exportPoll', method: 'get', path: '/bodies/{organisation}/polls/{poll}/tables/{table}', access: { scope: 'polls:read' },
  params: ofBody.extend({ table: z.enum([...tables, 'qti'], 'field_invalid') }), query: z.strictObject({ format: z.enum(resultFormats, 'field_invalid').default('csv') }), answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params, query: { format } }) {
    const { body, fileName, mediaType } = await exportResults(call.ctx, { organisationId: requireBody(call, params.organisation), id: params.poll }, params.table === 'qti' ? 'qti.zip' : `${params.table}.${format}`);
    return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': attachmentHeader(fileName), 'content-language': call.ctx.locale } });
  },
});

type Listed = Awaited<ReturnType<typeof listPolls>>['polls'][number]['poll'];

const listed = ({ ctx }: ApiCall, { organisationId, id, content, closesAt, eligible }: Listed) =>
  ({ id, title: (content[ctx.locale] ?? content.fr).title, closesAt, eligible, href: `${ctx.settings.origin}${localPath(ctx.locale, `/participant/${organisationId}/polls/${id}/results`)}` });

export const pollOperations = [list, read, exportFile];
