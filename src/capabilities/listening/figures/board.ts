import { z } from 'zod';
import type { IsoDate } from '#core/calendar/date.ts';

const bounds = { low: z.number(), high: z.number() };
const score = z.object({ mean: z.number(), ...bounds, effective: z.number(), mentions: z.number() });
const share = z.object({ share: z.number(), ...bounds, effective: z.number() });
const word = z.object({ word: z.string(), texts: z.number(), z: z.number() });

const criterionLine = z.object({
  criterion: z.string(), satisfied: z.number(), dissatisfied: z.number(), neutral: z.number(),
  /** Found near a limit and looked at by nobody: in no figure. */
  doubtful: z.number(),
  /** Share of the satisfied among those who judge; null under ten mentions in effect. */
  withAll: share.nullable(), withoutFlagged: share.nullable(),
  blamed: z.array(word), praised: z.array(word),
});

const month = z.object({ month: z.string(), mentions: z.number(), judged: z.number(), withAll: score.nullable(), withoutFlagged: score.nullable() });
const source = z.object({ id: z.string(), name: z.string(), mentions: z.number(), judged: z.number(), withAll: score.nullable() });
const burst = z.object({ week: z.string(), sourceId: z.string(), n: z.number(), expected: z.number(), p: z.number() });
const wave = z.object({ from: z.string(), to: z.string(), mentions: z.number(), authors: z.number() });

const median = z.object({ median: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
const rate = z.object({ rate: z.number(), ...bounds });
const replies = z.object({
  /** Where an answer is possible, over twelve months. */
  awaited: z.number(), answered: z.number(), within: z.number(),
  rate: rate.nullable(), median: median.nullable(),
});

/** All that a page shows of the mentions of a body, as it was worked out and kept. Shares are 0 to 1, scores 0 to 100, hours plain. */
export const listeningBoard = z.object({
  on: z.string(), from: z.string().nullable(),
  mentions: z.number(), repeated: z.number(), judged: z.number(), flagged: z.number(), doubtful: z.number(), unread: z.number(),
  /** What the average is drawn to; `bodies` 0: no peers are known, the middle of the scale stands for them. */
  prior: z.object({ mean: z.number(), worth: z.number(), bodies: z.number(), alike: z.boolean() }),
  withAll: score.nullable(), withoutFlagged: score.nullable(), satisfied: share.nullable(), satisfiedWithout: share.nullable(),
  /** What peers are told of it: the plain mean and variance of a year, without what is flagged. */
  own: z.object({ n: z.number(), mean: z.number(), variance: z.number() }),
  criteria: z.array(criterionLine), months: z.array(month), sources: z.array(source), bursts: z.array(burst), waves: z.array(wave), replies,
});

export type ListeningBoard = z.infer<typeof listeningBoard>;
export type CriterionLine = z.infer<typeof criterionLine>;
export type BoardMonth = z.infer<typeof month>;
export type BoardScore = z.infer<typeof score>;
export type BoardShare = z.infer<typeof share>;

/** A board as it was kept, and when. */
export interface KeptBoard {
  board: ListeningBoard;
  workedOutAt: Date;
  on: IsoDate;
}
