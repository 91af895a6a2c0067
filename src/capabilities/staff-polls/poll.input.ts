import { z } from 'zod';
import { chosenKinds, lineOf, pollQuestionKinds, pollShowings, type PollUnit } from '#core/staff-polls/poll.ts';
import { pollPictures } from '#core/staff-polls/pictures.ts';

const words = z.strictObject({ title: z.string().trim().min(1, 'field_required').max(140, 'field_too_long'), intro: z.string().trim().max(2000, 'field_too_long') });
const label = z.strictObject({ fr: z.string().trim().min(1, 'field_required').max(240, 'field_too_long'), en: z.string().trim().min(1, 'field_required').max(240, 'field_too_long') });
const unitId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'field_invalid');

const question = z.strictObject({
  id: z.string().regex(/^q[0-9]{1,2}$/, 'field_invalid'),
  kind: z.enum(pollQuestionKinds, 'field_invalid'),
  label,
  options: z.array(z.strictObject({ id: z.string().regex(/^o[0-9]{1,2}$/, 'field_invalid'), label, picture: z.enum(pollPictures, 'field_invalid').optional() })).max(10, 'poll_options_needed'),
  criterion: z.string().nullable(),
}).refine(({ kind, options }) => (chosenKinds.includes(kind) ? options.length >= 2 : options.length === 0), { message: 'poll_options_needed', path: ['options'] })
  .refine(({ options }) => new Set(options.map(({ id }) => id)).size === options.length, { message: 'poll_options_needed', path: ['options'] });

/** What is said of a poll before it opens. */
export const pollInput = z.strictObject({
  content: z.strictObject({ fr: words, en: words.optional() }),
  units: z.array(z.strictObject({ id: unitId, label: z.string().trim().min(1, 'field_required').max(140, 'field_too_long'), parent: unitId.nullable() })).max(40, 'poll_units_invalid'),
  showing: z.enum(pollShowings, 'field_invalid'),
  closesAt: z.iso.datetime({ message: 'field_invalid' }).nullable(),
  questions: z.array(question).max(30, 'poll_question_needed'),
}).refine(({ units }) => new Set(units.map(({ id }) => id)).size === units.length && units.every(({ id }) => isTree(units, id)), { message: 'poll_units_invalid', path: ['units'] })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, { message: 'field_invalid', path: ['questions'] });

export type PollInput = z.infer<typeof pollInput>;

function isTree(units: readonly PollUnit[], id: string): boolean {
  try {
    return lineOf(units, id).length > 0;
  } catch {
    return false;
  }
}
