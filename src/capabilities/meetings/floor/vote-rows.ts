import { optionIds, type SurveyQuestion } from '#core/consultations/survey.ts';
import type { Locale } from '#core/shared/texts.ts';
import { floorTexts } from './floor.texts.ts';

/** Answers of a question with their words, in their order. */
export function answersOf(question: SurveyQuestion, locale: Locale): { id: string; label: string }[] {
  const t = floorTexts[locale];
  return optionIds(question).map((id) => ({ id, label: question.kind === 'yes_no' ? t[id === 'yes' ? 'yes' : 'no'] : (question.options.find((one) => one.id === id)?.label[locale] ?? id) }));
}

/** The same with how often each was given, for a chart of bars. */
export const voteRows = (question: SurveyQuestion, counts: Readonly<Record<string, number>>, locale: Locale): { id: string; label: string; value: number }[] => answersOf(question, locale).map(({ id, label }) => ({ id, label, value: counts[id] ?? 0 }));
