import { z } from 'zod';
import { questionKinds } from '#core/consultations/survey.ts';

const text = z.string();
const words = z.object({ title: text, what: text, why: text, decides: text, canChange: text, calendar: text });
const label = z.object({ fr: text, en: text });

/** What the columns hold, as it is read back. */
export const storedContent = z.object({ fr: words, en: words.optional() });
export const storedSurvey = z.object({
  questions: z.array(z.object({ id: text, kind: z.enum(questionKinds), label, options: z.array(z.object({ id: text, label })), required: z.boolean() })),
});
export const storedAnswers = z.record(text, z.union([text, z.array(text)]));
