import { z } from '@hono/zod-openapi';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { siteReference } from '#capabilities/organisations/index.server.ts';
import { downloadReport, pdfResponse } from '#capabilities/reports/index.server.ts';
import { siteSchema } from '../figures.schema.ts';
import { apiFileTexts } from '../file.texts.ts';
import { defineOperation } from '../operation.ts';
import { documentsOf } from '../read-api.queries.server.ts';
import { shownFigures, type ShownFigure } from '../read-figure.ts';
import { requireBody } from '../rights.ts';
import { fileOfRows } from '../row-file.ts';
import { bodyPath, editionText, exportQuery } from './shared.schema.ts';

const listSites = defineOperation({
  id: 'listSites', method: 'get', path: '/bodies/{organisation}/sites', access: { scope: 'sites:read' }, params: bodyPath, answer: z.strictObject({ data: z.array(siteSchema) }),
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    const sites = await siteReference(call.ctx.db, { organisationIds: [organisationId] });
    return { data: sites.map(({ id, name, role, siret, address, postcode, city, phone, email, website }) => ({ id, name, role, siret, address, postcode, city, phone, email, website })) };
  },
});

const documentKinds = z.enum(['free', 'personalised'], 'field_invalid');
const documentSchema = z.strictObject({
  edition: z.string(), kind: z.string(), lang: z.string(), issuedAt: z.string(), size: z.number().int(), sha256: z.string(), verificationCode: z.string(), href: z.string(),
}).openapi('Document');

const listDocuments = defineOperation({
  id: 'listDocuments', method: 'get', path: '/bodies/{organisation}/documents', access: { scope: 'documents:read' }, params: bodyPath,
  answer: z.strictObject({ data: z.array(documentSchema) }),
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    return {
      data: (await documentsOf(call.ctx.db, organisationId)).map(({ edition, kind, lang, issuedAt, size, sha256, verificationCode }) => ({
        edition, kind, lang, issuedAt: issuedAt.toISOString(), size, sha256, verificationCode,
        href: `/api/v1/bodies/${organisationId}/documents/report?edition=${edition}&kind=${kind}&lang=${lang}`,
      })),
    };
  },
});

const downloadDocument = defineOperation({
  id: 'downloadReport', method: 'get', path: '/bodies/{organisation}/documents/report', access: { scope: 'documents:read' }, params: bodyPath,
  query: z.strictObject({ edition: editionText.optional(), kind: documentKinds.optional() }),
  answer: z.unknown(), files: ['application/pdf'],
  async handle(call, { params, query }) {
    const organisationId = requireBody(call, params.organisation);
    const { locale } = call.ctx;
    const report = await downloadReport(call.ctx, { organisationId, editionId: query.edition, kind: query.kind, locale });
    if (report.state === 'ready') return pdfResponse(report, locale);
    return Response.json({ state: 'preparing' }, { status: 202, headers: { 'retry-after': '5' } });
  },
});

const exportFigures = defineOperation({
  id: 'exportFigures', method: 'get', path: '/bodies/{organisation}/export', access: { scope: 'results:read' }, params: bodyPath, query: exportQuery,
  answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params, query }) {
    const organisationId = requireBody(call, params.organisation);
    const { locale } = call.ctx;
    const results = await participantResults(call.ctx, { organisationId, editionId: query.edition });
    const t = apiFileTexts[locale];
    return fileOfRows({ name: t.figures, headings: t.figureColumns, rows: linesOf(shownFigures(results, locale)) }, query.format, locale, `parvis-${results.edition.id}`);
  },
});

async function* linesOf(figures: readonly ShownFigure[]) {
  for (const { view, key, label, value, low, high, indicative, audits, answers, weight, peers } of figures) {
    yield [view, key, label, value ?? '', low ?? '', high ?? '', indicative, audits, answers, weight ?? '', peers?.mean ?? ''];
  }
}

export const bodyOperations = [listSites, listDocuments, downloadDocument, exportFigures];
