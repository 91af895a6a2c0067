import type { PublishedFigure } from '#core/consultations/recount.ts';
import { optionIds, type SurveyQuestion } from '#core/consultations/survey.ts';
import type { Locale } from '#core/shared/texts.ts';
import { publicTexts } from '../../public/public.texts.ts';

/** One question with the count of each answer. */
export interface CountedQuestion {
  id: string;
  label: string;
  /** How many answered it. */
  answers: number;
  /** Several answers each: counts may add up to more than `answers`. */
  several: boolean;
  options: { label: string; count: number }[];
}

export interface SurveyResults {
  received: number;
  withdrawn: number;
  questions: CountedQuestion[];
}

/** The published figures of a survey, put back beside its questions. Questions answered in words have no figures. */
export function surveyResults(questions: readonly SurveyQuestion[], figures: readonly PublishedFigure[], locale: Locale): SurveyResults {
  const count = (measure: PublishedFigure['measure'], subject?: string, option?: string): number =>
    Number(figures.find((figure) => figure.measure === measure && figure.subject === subject && figure.option === option)?.value ?? 0);
  return {
    received: count('received'), withdrawn: count('withdrawn'),
    questions: questions.filter(({ kind }) => kind !== 'text').map((question) => ({
      id: question.id, label: question.label[locale], answers: count('answers', question.id), several: question.kind === 'choices',
      options: optionIds(question).map((option) => ({ label: optionLabel(question, option, locale), count: count('option', question.id, option) })),
    })),
  };
}

/** How an answer reads. */
export function optionLabel({ kind, options }: SurveyQuestion, option: string, locale: Locale): string {
  if (kind === 'yes_no') return publicTexts[locale][option === 'yes' ? 'yes' : 'no'];
  return options.find(({ id }) => id === option)?.label[locale] ?? option;
}
