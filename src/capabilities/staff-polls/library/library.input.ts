import { z } from 'zod';
import { pollPictures } from '#core/staff-polls/pictures.ts';
import { chosenKinds, pollQuestionKinds, pollShowings } from '#core/staff-polls/poll.ts';

const text = z.string().trim().min(1);
const label = z.strictObject({ fr: text, en: text });
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const source = z.strictObject({ kind: z.enum(['law', 'state', 'practice', 'standard', 'parvis']), ref: text, note: label.optional() });

const question = z.strictObject({
  id, criterion: id.nullable(), kind: z.enum(pollQuestionKinds), label,
  /** Of the kinds whose answers are chosen: a list of the file. */
  answers: id.optional(),
  source: source.optional(), review_by: z.iso.date().optional(),
}).refine(({ kind, answers }) => chosenKinds.includes(kind) === (answers !== undefined), { message: 'answers', path: ['answers'] });

const template = z.strictObject({
  id, name: label, hint: label, title: label, intro: label,
  /** From the opening to the closing. */
  days: z.int().min(1).max(90),
  showing: z.enum(pollShowings),
  /** Questions of the file, in their order; or how many are drawn, of as many criteria. */
  questions: z.array(id).optional(), draw: z.int().min(1).max(10).optional(),
}).refine(({ questions, draw }) => (questions === undefined) !== (draw === undefined), { message: 'questions', path: ['questions'] });

/** `poll-questions.yaml` of an edition. Source and review date at the top hold for every question, unless it says its own. */
export const libraryFile = z.strictObject({
  source, review_by: z.iso.date(),
  answers: z.array(z.strictObject({ id, options: z.array(z.strictObject({ label, picture: z.enum(pollPictures).optional() })).min(2).max(10) })),
  questions: z.array(question).min(1), templates: z.array(template).min(1),
}).refine(({ answers, questions }) => questions.every((one) => one.answers === undefined || answers.some((list) => list.id === one.answers)), { message: 'unknown answers', path: ['questions'] })
  .refine(({ questions, templates }) => templates.every((one) => (one.questions ?? []).every((asked) => questions.some((known) => known.id === asked))), { message: 'unknown question', path: ['templates'] })
  .refine(({ answers, questions, templates }) => [answers, questions, templates].every((list) => new Set(list.map((one) => one.id)).size === list.length), { message: 'twice', path: ['questions'] });

export type PollTemplate = z.infer<typeof template>;
