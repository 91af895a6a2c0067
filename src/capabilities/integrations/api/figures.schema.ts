import { z } from '@hono/zod-openapi';

/** Shapes of the answers that carry figures. Points are 0 to 100. */

const points = z.number().min(0).max(100);

const peerSchema = z.strictObject({
  mean: points,
  quartiles: z.tuple([points, points, points]).nullable(),
  organisations: z.number().int(),
}).openapi('Peers');

export const figureSchema = z.strictObject({
  view: z.string(),
  key: z.string(),
  label: z.string(),
  value: points.nullable(),
  low: points.nullable(),
  high: points.nullable(),
  /** Too few contacts or answers for more than an indication. */
  indicative: z.boolean(),
  /** Why there is no value. */
  empty: z.enum(['nothing_applicable', 'option_not_taken', 'audits', 'answers']).nullable(),
  audits: z.number().int(),
  answers: z.number().int(),
  /** Share of the global score, 0 to 1. */
  weight: z.number().nullable(),
  peers: peerSchema.nullable(),
  /** Beyond chance above or below the peers, near them, or not tested. */
  stands: z.enum(['above', 'near', 'below']).nullable(),
}).openapi('Figure');

/** A figure or a part of one: its value is the sum of weight × value over its parts, at each level, down to contacts. */
export interface ShownPart {
  kind: string;
  key: string;
  value: number;
  weight: number;
  parts: ShownPart[];
}

export const partSchema: z.ZodType<ShownPart, ShownPart> = z.strictObject({
  kind: z.string(), key: z.string(), value: z.number(), weight: z.number(),
  parts: z.lazy(() => z.array(partSchema)).openapi({ type: 'array', items: { $ref: '#/components/schemas/Part' } }),
}).openapi('Part');

export const siteSchema = z.strictObject({
  id: z.string(), name: z.string(), role: z.enum(['main', 'annex']), siret: z.string().nullable(), address: z.string().nullable(), postcode: z.string().nullable(),
  city: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable(), website: z.string().nullable(),
}).openapi('Site');

export const resultsSchema = z.strictObject({
  organisation: z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), stratum: z.string(), formula: z.string() }),
  edition: z.string(),
  editions: z.array(z.string()),
  site: z.string().nullable(),
  publishedAt: z.string(),
  gridVersion: z.string(),
  methodVersion: z.string(),
  simulated: z.boolean(),
  /** False for the free formula: then only the global score and the channels are there. */
  detailed: z.boolean(),
  peerGroup: z.strictObject({ id: z.string(), label: z.string(), organisations: z.number().int() }).nullable(),
  audits: z.number().int(),
  figures: z.array(figureSchema),
  sites: z.array(z.strictObject({ id: z.string(), name: z.string(), value: points.nullable(), low: points.nullable(), high: points.nullable() })),
  strengths: z.array(z.string()),
  weaknesses: z.array(z.string()),
  outOfRankings: z.array(z.string()),
}).openapi('Results');

export const openedFigureSchema = z.strictObject({
  figure: figureSchema,
  cut: z.string().nullable(),
  cuts: z.array(z.string()),
  part: partSchema.nullable(),
  sites: z.array(z.strictObject({ id: z.string(), name: z.string(), value: z.number(), weight: z.number() })),
  /** False when answers were corrected after the freeze: the parts then tell of another figure. */
  agrees: z.boolean(),
}).openapi('OpenedFigure');

export const auditLineSchema = z.strictObject({
  id: z.string(), site: z.strictObject({ id: z.string(), name: z.string() }), channel: z.string(), scenarioKind: z.string(),
  /** Month of the contact: the day stays untold. */
  month: z.string(), halfDay: z.enum(['morning', 'afternoon', 'out_of_hours']).nullable(), simulated: z.boolean(),
}).openapi('AuditLine');

export const auditSchema = auditLineSchema.extend({
  edition: z.string(),
  score: points.nullable(),
  answers: z.array(z.strictObject({
    item: z.string(), label: z.string(), step: z.string(), criterion: z.string(), text: z.string(), score: points.nullable(),
  })),
}).openapi('Audit');

export const groupSchema = z.strictObject({
  id: z.string(), label: z.string(), cut: z.string(), organisations: z.number().int(), simulated: z.boolean(),
  figures: z.array(z.strictObject({
    view: z.string(), key: z.string(), label: z.string(), organisations: z.number().int(), mean: points,
    quartiles: z.tuple([points, points, points]).nullable(), interval: z.tuple([points, points]).nullable(),
    /** Two people code this criterion too differently: it tells no bodies apart. */
    outOfRankings: z.boolean(),
  }).openapi('GroupFigure')),
}).openapi('Group');

export const nationalSchema = z.strictObject({
  edition: z.string(), publishedAt: z.string(), gridVersion: z.string(), methodVersion: z.string(), digest: z.string(), simulated: z.boolean(),
  national: groupSchema,
  groups: z.array(groupSchema),
}).openapi('National');

export const listOf = <T extends z.ZodType>(entry: T) => z.strictObject({ data: z.array(entry), next: z.string().nullable() });
