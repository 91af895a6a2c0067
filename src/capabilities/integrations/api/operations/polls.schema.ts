import { z } from '@hono/zod-openapi';

const state = z.enum(['draft', 'open', 'closed']);

export const listedPollSchema = z.strictObject({ id: z.string(), title: z.string(), state, closesAt: z.string().nullable(), eligible: z.number().int().nullable(), href: z.string() }).openapi('ListedPoll');

/** `unit` null: the whole body. A figure that is not there may not be shown. */
const figure = z.strictObject({
  unit: z.string().nullable(), answers: z.number().int(), counts: z.record(z.string(), z.number().int()),
  /** Out of 100, with its 95 % interval; null where the question gives no score. */
  score: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
}).openapi('PollFigure');

export const pollSchema = listedPollSchema.extend({
  /** Counted at the end. */
  ballots: z.number().int().nullable(),
  /** At least so many took part, in steps of five. */
  turnout: z.array(z.strictObject({ unit: z.string().nullable(), name: z.string().nullable(), eligible: z.number().int(), atLeast: z.number().int() })),
  questions: z.array(z.strictObject({ id: z.string(), kind: z.string(), label: z.string(), criterion: z.string().nullable(), figures: z.array(figure) })),
  files: z.array(z.strictObject({ name: z.string(), href: z.string() })),
}).openapi('Poll');
