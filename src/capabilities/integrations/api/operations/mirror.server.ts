import { z } from '@hono/zod-openapi';
import { mirrorRows, readMirror } from '#capabilities/mirror/index.server.ts';
import { sentenceOf } from '#capabilities/mirror/index.ts';
import { pairs } from '#core/mirror/gaps.ts';
import type { MirroredCriterion } from '#core/mirror/mirror.ts';
import type { VoiceScore } from '#core/mirror/voices.ts';
import type { Locale } from '#core/shared/texts.ts';
import { rowFormats } from '#platform/files/row-stream.ts';
import { defineOperation } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { fileOfRows } from '../row-file.ts';
import { bodyPath } from './shared.schema.ts';

const span = z.enum(['fieldwork', 'year'], 'field_invalid');
const points = z.number().min(0).max(100);

/** `compared`: it rests on enough to be held against another voice. */
const voiceSchema = z.strictObject({ score: points, low: points, high: points, n: z.number().int(), compared: z.boolean() }).openapi('MirrorVoice');

const gapSchema = z.strictObject({
  first: z.enum(['measured', 'lived', 'believed']), second: z.enum(['measured', 'lived', 'believed']), word: z.enum(['above', 'below', 'near', 'open', 'untested']),
  difference: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), adjustedP: z.number().nullable(),
}).openapi('MirrorGap');

const criterionSchema = z.strictObject({
  criterion: z.string(), label: z.string(), measured: voiceSchema.nullable(), lived: voiceSchema.nullable(), believed: voiceSchema.nullable(), gaps: z.array(gapSchema),
  reading: z.enum(['blind_spot', 'hidden_strength', 'divided', 'users_above', 'users_below', 'shared', 'open', 'silent']), sentence: z.string(),
}).openapi('MirrorCriterion');

export const mirrorSchema = z.strictObject({
  edition: z.string(), span, from: z.string(), to: z.string(), criteria: z.array(criterionSchema), sites: z.array(z.strictObject({ site: z.string(), name: z.string(), criteria: z.array(criterionSchema) })),
}).openapi('Mirror');

const rounded = (value: number): number => Math.round(value * 100) / 100;
const shownVoice = (voice: VoiceScore | null): z.input<typeof voiceSchema> | null => voice && { score: rounded(voice.score), low: rounded(voice.low), high: rounded(voice.high), n: voice.n, compared: voice.estimate !== null };

function shownCriterion(one: MirroredCriterion, label: string, locale: Locale): z.input<typeof criterionSchema> {
  return {
    criterion: one.criterion, label, measured: shownVoice(one.voices.measured), lived: shownVoice(one.voices.lived), believed: shownVoice(one.voices.believed),
    gaps: pairs.map(({ name, first, second }) => {
      const { word, test } = one.gaps[name];
      return { first, second, word, difference: test && rounded(test.difference), low: test && rounded(test.low), high: test && rounded(test.high), adjustedP: test && test.adjustedP };
    }),
    reading: one.reading.kind, sentence: sentenceOf(one, locale),
  };
}

/** The mirror holds results and opinions together. */
const bothScopes = { scope: 'results:read', also: 'opinions:read' } as const;

const readTripleMirror = defineOperation({
  id: 'readMirror', method: 'get', path: '/bodies/{organisation}/mirror', access: bothScopes, params: bodyPath, query: z.strictObject({ span: span.optional() }), answer: mirrorSchema,
  async handle(call, { params, query }) {
    const { edition, heard, criteria, sites } = await readMirror(call.ctx, { organisationId: requireBody(call, params.organisation), span: query.span });
    const shown = (one: MirroredCriterion) => shownCriterion(one, edition.criteria.find(({ id }) => id === one.criterion)?.label[call.ctx.locale] ?? one.criterion, call.ctx.locale);
    return { edition: edition.id, span: heard.span, ...heard.days, criteria: criteria.map(shown), sites: sites.map(({ id, name, criteria: own }) => ({ site: id, name, criteria: own.map(shown) })) };
  },
});

const exportMirror = defineOperation({
  id: 'exportMirror', method: 'get', path: '/bodies/{organisation}/mirror/export', access: bothScopes, params: bodyPath,
  query: z.strictObject({ span: span.optional(), format: z.enum(rowFormats, 'field_invalid').default('csv') }), answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { params, query: { format, ...query } }) {
    return fileOfRows(await mirrorRows(call.ctx, { organisationId: requireBody(call, params.organisation), span: query.span }), format, call.ctx.locale, 'parvis');
  },
});

export const mirrorOperations = [readTripleMirror, exportMirror];
