import { z } from 'zod';
import { channels, steps } from '#core/scoring/dimensions.ts';
import { condition } from './condition.input.ts';
import { units } from './units.texts.ts';
import { bilingual, code, isoDate, kebab, score, source } from './shapes.input.ts';

export const evidenceKinds = ['none', 'note', 'screenshot', 'photo', 'message', 'envelope'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const common = {
  id: kebab,
  /** `<step>/<name>` of an indicator of the same channel. */
  indicator: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  /** Only for an item that lives in another step than its indicator (see `checkGrid`). */
  step: z.enum(steps).optional(),
  label: bilingual,
  help: bilingual.optional(),
  weight: z.int().min(1).max(3),
  applies: condition.optional(),
  reached_if: condition.optional(),
  not_reached: z.enum(['zero', 'na']),
  evidence: z.enum(evidenceKinds),
  source,
  commitments: z.array(kebab),
  recommendation: kebab,
  review_by: isoDate,
};

const option = z.strictObject({ id: code, label: bilingual, score });

/** A choice may say "does not apply": score null. */
const choiceOption = option.extend({ score: score.nullable() });

const bands = z.array(z.strictObject({ up_to: z.number().nonnegative().optional(), score })).min(1);
const measured = { ...common, unit: z.enum(units), bands };

const item = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('yes_no'), good: z.enum(['yes', 'no']).optional() }),
  z.strictObject({ ...common, kind: z.literal('scale'), options: z.array(option).min(2) }),
  z.strictObject({ ...common, kind: z.literal('choice'), options: z.array(choiceOption).min(2) }),
  z.strictObject({ ...measured, kind: z.literal('measure') }),
  z.strictObject({ ...measured, kind: z.literal('count') }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    since: z.literal('sent'),
    calendar: z.enum(['working_days', 'days']),
    bands,
  }),
]);

/** `grid/<channel>.yaml` */
export const gridFile = z.strictObject({
  channel: z.enum(channels),
  version: z.string().min(1),
  items: z.array(item).min(1),
});

export type GridFile = z.infer<typeof gridFile>;
export type ItemEntry = z.infer<typeof item>;
