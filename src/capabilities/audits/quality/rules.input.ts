import { z } from 'zod';
import { weekdayNames } from '#core/calendar/opening-hours.ts';
import { factNames } from '#core/quality/facts.ts';
import { channels } from '#core/scoring/dimensions.ts';

const bilingual = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });
const itemId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const paris = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const operand = z.union([
  z.strictObject({ item: itemId, times: z.number().positive().optional() }),
  z.strictObject({ fact: z.enum(factNames), times: z.number().positive().optional() }),
  z.strictObject({ sum: z.array(itemId).min(2) }),
  z.strictObject({ value: z.number() }),
]);

const answerIs = z.strictObject({ item: itemId, is: z.string().optional(), in: z.array(z.string()).optional(), at_least: z.number().optional() });

const time = z.string().regex(/^\d{2}:\d{2}$/);

const test = z.union([
  z.strictObject({ compare: z.strictObject({ left: operand, is: z.enum(['more', 'less']), right: operand, by: z.number().optional() }) }),
  z.strictObject({ answers: z.tuple([answerIs, answerIs]) }),
  z.strictObject({ across: z.strictObject({ here: answerIs, channel: z.enum(channels), there: answerIs }) }),
  z.strictObject({ text: z.strictObject({ score: z.enum(['high', 'low']), words: z.array(z.string().min(3)).min(1), unless: z.array(z.string()).optional() }) }),
  z.strictObject({ hours: z.strictObject({ declared: z.enum(['open', 'closed']), answer: answerIs.optional(), half: z.string().optional() }) }),
  z.strictObject({ half: z.strictObject({ planned: z.string(), before: time.optional(), from: time.optional() }) }),
  z.strictObject({ twin_moment: z.strictObject({ minutes: z.number().positive() }) }),
  z.strictObject({ twin_text: z.strictObject({ likeness: z.number().min(0.1).max(1), letters: z.int().positive() }) }),
  z.strictObject({ twin_picture: z.strictObject({ bits: z.int().min(0).max(32) }) }),
  z.strictObject({ picture_before: z.strictObject({ minutes: z.number().positive() }) }),
  z.strictObject({ same_side: z.strictObject({ share: z.number().min(0.5).max(1), answers: z.int().positive() }) }),
  z.strictObject({ same_note: z.strictObject({ times: z.int().min(2) }) }),
]);

const value = z.union([z.string(), z.number()]);

/** The facts of a worked example, laid over an unremarkable audit. */
const exampleFacts = z.strictObject({
  channel: z.enum(channels).optional(),
  contactedAt: paris.optional(),
  submittedAt: paris.optional(),
  window: z.strictObject({ from: z.string(), to: z.string(), half: z.string().nullable() }).optional(),
  elapsedSeconds: z.number().optional(),
  callSeconds: z.number().optional(),
  measuredReplyOn: z.string().optional(),
  distanceKm: z.number().optional(),
  openingHours: z.partialRecord(z.enum(weekdayNames), z.array(z.strictObject({ from: time, to: time }))).optional(),
  answers: z.record(z.string(), z.union([value, z.strictObject({ value, score: z.number().optional(), note: z.string().optional() })])).optional(),
  remarks: z.string().optional(),
  evidence: z.array(z.strictObject({ capturedAt: paris.optional(), differenceHash: z.string().optional() })).optional(),
  others: z.array(z.strictObject({
    channel: z.enum(channels), sameAuthor: z.boolean().optional(), sameSite: z.boolean().optional(), contactedAt: paris.optional(),
    answers: z.record(z.string(), value).optional(), text: z.string().optional(), pictures: z.array(z.string()).optional(),
  })).optional(),
  /** So many yes-or-no answers. */
  answerCount: z.int().optional(),
  /** So many good answers, without another. */
  sameSide: z.int().optional(),
});

export type ExampleFacts = z.infer<typeof exampleFacts>;

/** data/quality/rules.yaml. */
export const rulesFile = z.strictObject({
  source: z.looseObject({}),
  review_by: z.string(),
  rules: z.array(z.strictObject({
    id: itemId,
    severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    channels: z.array(z.enum(channels)).optional(),
    label: bilingual,
    ask: bilingual,
    test,
    examples: z.array(z.strictObject({ facts: exampleFacts, found: z.int().min(0) })).min(2),
  })).min(1),
});

export type RulesFile = z.infer<typeof rulesFile>;
