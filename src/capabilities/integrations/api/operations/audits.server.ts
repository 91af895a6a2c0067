import { z } from '@hono/zod-openapi';
import { auditView } from '#capabilities/benchmarks/index.ts';
import { openAudit, participantResults, scoredAudits, type ScoredAudit } from '#capabilities/benchmarks/index.server.ts';
import { problem } from '#platform/http/problem.ts';
import { cursorText, pageOf, pageSize, readCursor } from '../cursor.ts';
import { auditLineSchema, auditSchema, listOf } from '../figures.schema.ts';
import { defineOperation } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { points } from '../round-figures.ts';
import { bodyPath, readingQuery } from './shared.schema.ts';

const listAudits = defineOperation({
  id: 'listAudits', method: 'get', path: '/bodies/{organisation}/audits', access: { scope: 'audits:read' },
  params: bodyPath, query: readingQuery.extend({ limit: pageSize, cursor: cursorText }), answer: listOf(auditLineSchema),
  async handle(call, { params, query }) {
    const organisationId = requireBody(call, params.organisation);
    // The same refusals as the pages: nothing before publication, and no contact in a free formula.
    const results = await participantResults(call.ctx, { organisationId, editionId: query.edition, siteId: query.site });
    if (!results.detailed) throw problem('detail_not_in_formula');
    const after = readCursor(z.tuple([z.uuid()]), query.cursor)?.[0];
    const audits = await scoredAudits(call.ctx.db, { organisationId, editionId: results.edition.id, ...(results.site ? { siteId: results.site.id } : {}) });
    const ordered = audits.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => after === undefined || id > after);
    return pageOf(ordered.slice(0, query.limit + 1).map(lineOf), query.limit, ({ id }) => [id]);
  },
});

const readAudit = defineOperation({
  id: 'readAudit', method: 'get', path: '/bodies/{organisation}/audits/{audit}', access: { scope: 'audits:read' },
  params: bodyPath.extend({ audit: z.uuid('field_invalid') }), answer: auditSchema,
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    const opened = await openAudit(call.ctx, { organisationId, auditId: params.audit });
    // The words and marks of the page, so that what it masks is masked here.
    const view = auditView(opened, { locale: call.ctx.locale, organisationId });
    const { figure } = opened;
    return {
      ...lineOf(opened.audit), edition: opened.audit.editionId, score: figure.kind === 'value' ? points(figure.value.value) : null,
      answers: view.groups.flatMap(({ step, criterion, answers }) => answers.map(({ id, label, text, value }) => ({ item: id, label, step, criterion, text, score: value }))),
    };
  },
});

function lineOf({ id, siteId, siteName, channel, scenarioKind, sentOn, halfDay, simulated }: ScoredAudit): z.input<typeof auditLineSchema> {
  return { id, site: { id: siteId, name: siteName }, channel, scenarioKind, month: sentOn.slice(0, 7), halfDay, simulated };
}

export const auditOperations = [listAudits, readAudit];
