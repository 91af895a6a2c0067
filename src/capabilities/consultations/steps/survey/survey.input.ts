import { z } from 'zod';
import { questionKinds, type SurveyQuestion } from '#core/consultations/survey.ts';
import { linesOf, textOf, type Raw, type Refuse } from '../../form-texts.ts';
import type { SurveyContent } from './survey.stored.ts';

export const mostQuestions = 12;
const mostOptions = 12;
const longestLabel = 240;

/** Reads numbered questions (`q1Label`, `q1Kind`, `q1Options`, one a line); they keep their number as their id, so that a correction moves nothing. */
export const surveyInput: z.ZodType<SurveyContent> = z.looseObject({}).transform((raw, context): SurveyContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const questions: SurveyQuestion[] = [];
  for (let n = 1; n <= mostQuestions; n++) questions.push(...questionOf(raw, n, refuse));
  if (questions.length === 0) refuse('q1Label', 'consultation_question_needed');
  return { questions };
});

function questionOf(raw: Raw, n: number, refuse: Refuse): SurveyQuestion[] {
  const fr = textOf(raw, `q${n}Label`);
  const lines = linesOf(raw, `q${n}Options`);
  if (fr === '' && lines.length === 0) return [];
  if (fr === '') refuse(`q${n}Label`, 'field_required');
  if (fr.length > longestLabel) refuse(`q${n}Label`, 'consultation_text_too_long');
  const kind = questionKinds.find((one) => one === raw[`q${n}Kind`]) ?? 'choice';
  const offers = kind === 'choice' || kind === 'choices' || kind === 'scale';
  if (offers && (lines.length < 2 || lines.length > mostOptions || new Set(lines).size < lines.length || lines.some((line) => line.length > longestLabel))) refuse(`q${n}Options`, 'consultation_options_needed');
  const criterion = textOf(raw, `q${n}Criterion`);
  if (criterion !== '' && !/^[a-z][a-z-]{1,40}$/.test(criterion)) refuse(`q${n}Criterion`, 'choice_needed');
  if (criterion !== '' && (kind === 'choices' || kind === 'text')) refuse(`q${n}Criterion`, 'consultation_criterion_one_answer');
  const english = linesOf(raw, `q${n}OptionsEn`);
  if (offers && english.length > 0 && english.length !== lines.length) refuse(`q${n}OptionsEn`, 'consultation_options_differ');
  return [{
    id: `q${n}`, kind, required: raw[`q${n}Required`] === 'yes', label: { fr, en: textOf(raw, `q${n}LabelEn`).slice(0, longestLabel) || fr },
    options: offers ? lines.map((line, i) => ({ id: `o${i + 1}`, label: { fr: line, en: (english[i] ?? line).slice(0, longestLabel) } })) : [], ...(criterion === '' ? {} : { criterion }),
  }];
}
