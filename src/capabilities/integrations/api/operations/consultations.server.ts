import { z } from '@hono/zod-openapi';
import { isOver, openConsultation, openOwn, openTables, readBodyFile, readFigures, type OpenConsultation } from '#capabilities/consultations/index.results.server.ts';
import { listConsultations } from '#capabilities/consultations/index.server.ts';
import { stepName, wordsIn } from '#capabilities/consultations/index.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineOperation, type ApiCall } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { consultationSchema, listedConsultationSchema } from './consultations.schema.ts';
import { bodyPath } from './shared.schema.ts';

const ofBody = bodyPath.extend({ consultation: z.uuid('field_invalid') });

const list = defineOperation({
  id: 'listConsultations', method: 'get', path: '/bodies/{organisation}/consultations', access: { scope: 'consultations:read' }, params: bodyPath,
  answer: z.strictObject({ data: z.array(listedConsultationSchema) }),
  async handle(call, { params }) {
    const { ctx } = call;
    const { consultations } = await listConsultations(ctx, requireBody(call, params.organisation));
    return {
      data: consultations.map(({ consultation, state, received }) => ({
        id: consultation.id, slug: consultation.slug, title: wordsIn(consultation, ctx.locale).title, state, opensAt: consultation.opensAt, closesAt: consultation.closesAt, received,
        href: pageOf(call, consultation.slug),
      })),
    };
  },
});

const read = defineOperation({
  id: 'readConsultation', method: 'get', path: '/bodies/{organisation}/consultations/{consultation}', access: { scope: 'consultations:read' }, params: ofBody, answer: consultationSchema,
  async handle(call, { params }) {
    const organisationId = requireBody(call, params.organisation);
    const opened = await openOwn(call.ctx, { organisationId, id: params.consultation });
    const files = `${call.ctx.settings.origin}/api/v1/bodies/${organisationId}/consultations/${params.consultation}/files`;
    return shown(call, opened, { figures: await readFigures(call.ctx, opened), files });
  },
});

const exportFile = defineOperation({
  id: 'exportConsultation', method: 'get', path: '/bodies/{organisation}/consultations/{consultation}/files/{file}', access: { scope: 'consultations:read' },
  params: ofBody.extend({ file: z.string().regex(/^[a-z0-9-]{1,60}\.(csv|json|xlsx)$/, 'field_invalid') }), answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params }) {
    const key = { organisationId: requireBody(call, params.organisation), id: params.consultation };
    const { body, fileName, mediaType } = await readBodyFile(call.ctx, call.run, key, params.file);
    return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': attachmentHeader(fileName), 'content-language': call.ctx.locale } });
  },
});

const readPublic = defineOperation({
  id: 'readPublicConsultation', method: 'get', path: '/consultations/{slug}', access: { public: true }, params: z.strictObject({ slug: z.string().regex(/^[a-z0-9-]{3,60}$/, 'field_invalid') }), answer: consultationSchema,
  async handle(call, { params }) {
    const opened = await openConsultation(call.ctx, params.slug);
    const over = isOver(opened.state);
    return shown(call, opened, { figures: over ? await readFigures(call.ctx, opened) : null, files: over ? `${pageOf(call, params.slug)}/data` : null });
  },
});

const pageOf = ({ ctx }: ApiCall, slug: string): string => `${ctx.settings.origin}${localPath(ctx.locale, `/c/${slug}`)}`;

type Figures = Awaited<ReturnType<typeof readFigures>> | null;

function shown(call: ApiCall, opened: OpenConsultation, { figures, files }: { figures: Figures; files: string | null }): z.input<typeof consultationSchema> {
  const { consultation, body, state, steps, locale } = opened;
  return {
    id: consultation.id, slug: consultation.slug, title: wordsIn(consultation, locale).title, body, state, opensAt: consultation.opensAt, closesAt: consultation.closesAt, href: pageOf(call, consultation.slug),
    steps: steps.map(({ step, now }) => ({ id: step.id, position: step.position, kind: step.kind, title: stepName(step, locale), now: now.now, proof: step.proof })),
    figures: figures && figures.map(({ value, ...of }) => ({ ...of, value: typeof value === 'number' ? value : [...value] })), files: files === null ? [] : openTables(opened).map(({ name, title }) => ({ name, title: title[locale], href: `${files}/${name}.csv` })),
  };
}

export const consultationOperations = [list, read, exportFile, readPublic];
