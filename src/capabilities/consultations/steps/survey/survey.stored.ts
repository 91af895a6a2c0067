import { z } from 'zod';
import { questionKinds, type SurveyQuestion } from '#core/consultations/survey.ts';

/** What a survey step asks. */
export interface SurveyContent {
  questions: SurveyQuestion[];
}

const text = z.string();
const label = z.object({ fr: text, en: text });

export const storedSurvey: z.ZodType<SurveyContent> = z.object({
  questions: z.array(z.object({ id: text, kind: z.enum(questionKinds), label, options: z.array(z.object({ id: text, label })), required: z.boolean(), criterion: text.optional() })),
});
export const storedAnswers = z.record(text, z.union([text, z.array(text)]));
