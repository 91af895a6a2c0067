import { z } from 'zod';
import type { SurveyQuestion } from '#core/consultations/survey.ts';

const label = z.object({ fr: z.string(), en: z.string() });

/** A question of the common engine, as the column and the data of an edition hold it. */
export const floorQuestion = z.strictObject({ id: z.string(), kind: z.enum(['choice', 'choices', 'scale', 'yes_no', 'text']), required: z.boolean(), label, options: z.array(z.strictObject({ id: z.string(), label })) });
export const surveyFile = z.strictObject({ source: z.unknown(), review_by: z.unknown(), questions: z.array(floorQuestion).min(1) });

/** What somebody asks the speakers. */
export const askedInput = z.object({ body: z.string().trim().min(1, 'field_required').max(280, 'field_too_long') });

/** A vote made by the host: a question, and its answers one a line; none for yes or no. */
export const voteForm = z.object({
  label: z.string().trim().min(1, 'field_required').max(200, 'field_too_long'),
  options: z.string().trim().max(1000, 'field_too_long').transform((typed) => [...new Set(typed.split('\n').map((one) => one.trim()).filter((one) => one !== ''))]).refine((options) => options.length !== 1 && options.length <= 10, 'poll_options_needed'),
}).transform((said): SurveyQuestion => ({
  id: 'vote', kind: said.options.length === 0 ? 'yes_no' : 'choice', required: true, label: { fr: said.label, en: said.label },
  options: said.options.map((text, i) => ({ id: `o${i + 1}`, label: { fr: text.slice(0, 120), en: text.slice(0, 120) } })),
}));

/** What becomes of a question. */
export const sortInput = z.object({ id: z.uuid('field_invalid'), to: z.enum(['shown', 'answered', 'set_aside'], 'field_invalid') });
