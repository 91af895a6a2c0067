import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { setText } from '#core/shared/typography.ts';

const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).transform(({ fr, en }) => ({ fr: setText(fr, 'fr'), en: setText(en, 'en') }));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const share = z.number().min(0).max(1);

const lesson = z.strictObject({
  id,
  title: words,
  minutes: z.number().int().positive(),
  paragraphs: z.array(words).min(1),
  /** What to remember, one sentence each. */
  points: z.array(words).min(1),
  /** Codes of data/sources.yaml. */
  sources: z.array(z.string()).default([]),
});

const asked = z.strictObject({
  id,
  text: words,
  options: z.array(z.strictObject({ id, label: words, right: z.boolean().default(false) })).min(2),
  /** Why; shown once answered. */
  why: words,
});

const question = asked.extend({ lesson: id });

/** A contact already made, written down as it happened, with what the experts answered to each question. */
const gold = z.strictObject({
  id,
  scenario: z.string(),
  persona: z.string(),
  sent_on: z.iso.date(),
  /** 1 or 2, in the channel of social networks. */
  network: z.number().int().min(1).max(2).optional(),
  title: words,
  situation: words,
  /** The contact, moment after moment. */
  transcript: z.array(z.strictObject({ at: z.union([z.string().transform((at) => ({ fr: at, en: at })), words]).optional(), who: z.enum(['you', 'agent', 'fact']), text: words })).min(3),
  /** Least share of answers equal to the experts', and least AC1 over the yes/no questions. */
  pass: z.strictObject({ share, ac1: share }),
  answers: z.array(z.strictObject({
    item: id,
    value: z.union([z.string(), z.number()]).nullable(),
    /** How far a number may be from the experts'. */
    within: z.number().nonnegative().optional(),
    /** Where to look and which rule decides, without giving the answer. */
    why: words,
  })).min(5),
});

const source = z.strictObject({ kind: z.string(), ref: z.string(), note: words.optional() });

/** data/training/channels/<channel>.yaml: the test of a channel. */
export const channelTestFile = z.strictObject({
  channel: z.enum(channels),
  source,
  review_by: z.iso.date(),
  /** All must be answered rightly. */
  questions: z.array(asked).min(2),
  gold,
});

/** data/training/training.yaml */
export const trainingFile = z.strictObject({
  version: z.string(),
  /** Results of these versions still count. */
  accepted_versions: z.array(z.string()).min(1),
  quiz: z.strictObject({
    pass: share,
    /** After so many failures one waits until the next day. */
    tries_a_day: z.number().int().positive(),
    questions: z.array(question).min(5),
  }),
  lessons: z.array(lesson).min(1),
  declaration: z.strictObject({ version: z.string(), clauses: z.array(words).min(1) }),
  source,
  review_by: z.iso.date(),
});

/** The gold audit of a channel, with the questions asked before it. */
export type Gold = z.infer<typeof gold> & Pick<z.infer<typeof channelTestFile>, 'channel' | 'questions'>;
export type TrainingRules = z.infer<typeof trainingFile> & { golds: Gold[] };
export type ChannelQuestion = z.infer<typeof asked>;
export type Lesson = TrainingRules['lessons'][number];
export type Question = TrainingRules['quiz']['questions'][number];
