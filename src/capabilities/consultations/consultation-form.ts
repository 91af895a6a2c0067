import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { SurveyQuestion } from '#core/consultations/survey.ts';
import { wordNames, type Consultation, type SurveyStep } from './consultation.ts';
import { mostQuestions } from './consultation.input.ts';

export type ConsultationFields = Readonly<Record<string, string>>;

/** The fields of a consultation's form; what was typed in a refused form stands before. */
export function consultationFields(shown: { consultation: Consultation; step: SurveyStep } | null, typed?: Record<string, string | string[]>): ConsultationFields {
  if (typed) return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  if (!shown) return { proof: 'none' };
  const { consultation: { slug, content, opensAt, closesAt }, step } = shown;
  const words = wordNames.flatMap((name) => [[name, content.fr[name]], [`${name}En`, content.en?.[name] ?? '']]);
  return {
    ...Object.fromEntries(words), slug, proof: step.proof, opensAt: opensAt ? parisTimeOf(opensAt) : '', closesAt: closesAt ? parisTimeOf(closesAt) : '',
    ...Object.assign({}, ...step.questions.map(questionFields)),
  };
}

function questionFields({ id, kind, label, options, required }: SurveyQuestion): Record<string, string> {
  const isTranslated = label.en !== label.fr;
  return {
    [`${id}Kind`]: kind, [`${id}Label`]: label.fr, [`${id}Options`]: options.map((option) => option.label.fr).join('\n'), [`${id}Required`]: required ? 'yes' : '',
    [`${id}LabelEn`]: isTranslated ? label.en : '', [`${id}OptionsEn`]: isTranslated ? options.map((option) => option.label.en).join('\n') : '',
  };
}

/** Numbers of the questions that the form shows: those that are there, and a few more. */
export function shownQuestions(fields: ConsultationFields): number[] {
  const last = Array.from({ length: mostQuestions }, (_, i) => i + 1).findLast((n) => fields[`q${n}Label`] || fields[`q${n}Options`]) ?? 0;
  return Array.from({ length: Math.min(mostQuestions, last + 3) }, (_, i) => i + 1);
}
