import type { SurveyQuestion } from '#core/consultations/survey.ts';
import type { StepFields } from '../step-kind.ts';
import { mostQuestions } from './survey.input.ts';
import type { SurveyContent } from './survey.stored.ts';

/** The fields of the form of a survey. */
export const surveyFields = ({ questions }: SurveyContent): StepFields => Object.assign({}, ...questions.map(questionFields));

function questionFields({ id, kind, label, options, required, criterion }: SurveyQuestion): Record<string, string> {
  const isTranslated = label.en !== label.fr;
  return {
    [`${id}Kind`]: kind, [`${id}Label`]: label.fr, [`${id}Options`]: options.map((option) => option.label.fr).join('\n'), [`${id}Required`]: required ? 'yes' : '',
    ...(criterion === undefined ? {} : { [`${id}Criterion`]: criterion }),
    [`${id}LabelEn`]: isTranslated ? label.en : '', [`${id}OptionsEn`]: isTranslated ? options.map((option) => option.label.en).join('\n') : '',
  };
}

/** Numbers of the questions that the form shows: those that are there, and a few more. */
export function shownQuestions(fields: StepFields): number[] {
  const last = Array.from({ length: mostQuestions }, (_, i) => i + 1).findLast((n) => fields[`q${n}Label`] || fields[`q${n}Options`]) ?? 0;
  return Array.from({ length: Math.min(mostQuestions, last + 3) }, (_, i) => i + 1);
}
