import type { PublishedFigure } from '#core/consultations/recount.ts';
import { optionIds, type SurveyQuestion } from '#core/consultations/survey.ts';
import { formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { resultsTexts } from '../../results/results.texts.ts';
import type { ResultTable } from '../../results/step-results.ts';

/** The published figures of a survey, put back beside its questions. Questions answered in words have no figures. */
export function surveyTables(questions: readonly SurveyQuestion[], figures: readonly PublishedFigure[], locale: Locale): ResultTable[] {
  const counts = new Map(figures.filter(({ reading }) => reading === 'all').map(({ measure, subject, option, value }) => [`${measure} ${subject ?? ''} ${option ?? ''}`, Number(value)]));
  return questions.filter(({ kind }) => kind !== 'text').map((question) => tableOf(question, (measure, option) => counts.get(`${measure} ${question.id} ${option ?? ''}`) ?? 0, locale));
}

function tableOf(question: SurveyQuestion, count: (measure: 'answers' | 'option', option?: string) => number, locale: Locale): ResultTable {
  const t = resultsTexts[locale];
  const answers = count('answers');
  return {
    id: question.id, title: question.label[locale],
    lead: `${t.answers(answers, formatInteger(answers, locale))}${question.kind === 'choices' ? `. ${t.several}` : ''}`,
    columns: [{ label: t.option, numeric: false }, { label: t.count, numeric: true }, { label: t.share, numeric: true }],
    rows: optionIds(question).map((option) => {
      const chosen = count('option', option);
      const share = answers > 0 ? chosen / answers : 0;
      return { cells: [optionLabel(question, option, locale), formatInteger(chosen, locale), formatPercent(share, locale)], bar: share };
    }),
  };
}

/** How an answer reads. */
export function optionLabel({ kind, options }: SurveyQuestion, option: string, locale: Locale): string {
  if (kind === 'yes_no') return publicTexts[locale][option === 'yes' ? 'yes' : 'no'];
  return options.find(({ id }) => id === option)?.label[locale] ?? option;
}
