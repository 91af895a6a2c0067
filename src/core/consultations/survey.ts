import type { AnswerValue, Bilingual, Item } from '../questionnaire/types.ts';
import { checkAnswers } from '../questionnaire/check-answers.ts';
import { compileQuestionnaire } from '../questionnaire/compile.ts';
import type { ExportedContent } from './recount.ts';

export const questionKinds = ['choice', 'choices', 'scale', 'yes_no', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One question of a survey. `options`: of choice, choices and scale, in the order shown; empty for the others. */
export type SurveyQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: Bilingual;
  readonly options: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly required: boolean;
  /** The criterion of the barometer that it asks about: its answers then go from the worst to the best. */
  readonly criterion?: string | undefined;
};

export const longestAnswer = 2000;

/** Values by question, as given: those of closed questions, and words. */
export type SurveyAnswers = { readonly chosen: Readonly<Record<string, string | readonly string[]>>; readonly words: Readonly<Record<string, string>> };

/** Faults by question: nothing where something was asked for, or what the question does not offer. */
export type SurveyFaults = Readonly<Record<string, 'missing' | 'unknown'>>;

/** Judges what somebody answered by the rules of the common questionnaire engine. `given`: texts sent, by question. */
export function readSurvey(questions: readonly SurveyQuestion[], given: (question: string) => readonly string[]): { answers: SurveyAnswers } | { faults: SurveyFaults; nothing: boolean } {
  const questionnaire = compileQuestionnaire({ version: 'survey', items: questions.map(itemOf) });
  const answers = questions.map((question) => ({ itemId: question.id, ...valueOf(question, given(question.id)) }));
  const { problems } = checkAnswers(questionnaire, { version: 'survey', context: {}, answers });
  const faults: Record<string, 'missing' | 'unknown'> = Object.fromEntries(problems.map(({ itemId }) => [itemId, 'unknown' as const]));
  const said = new Map(answers.flatMap(({ itemId, value }) => (value === null ? [] : [[itemId, String(value)] as const])));
  for (const { id, required } of questions) if (required && !said.has(id)) faults[id] = 'missing';
  if (said.size === 0 || Object.keys(faults).length > 0) return { faults, nothing: said.size === 0 };
  const chosen: Record<string, string | readonly string[]> = {};
  const words: Record<string, string> = {};
  for (const { id, kind } of questions) {
    const value = said.get(id);
    if (value === undefined) continue;
    if (kind === 'text') words[id] = value;
    else chosen[id] = kind === 'choices' ? value.split(' ') : value;
  }
  return { answers: { chosen, words } };
}

function valueOf({ kind, options }: SurveyQuestion, sent: readonly string[]): { value: AnswerValue; empty: 'missing' | null } {
  const texts = sent.map((text) => text.replaceAll('\u0000', '').trim()).filter((text) => text !== '');
  if (texts.length === 0) return { value: null, empty: 'missing' };
  if (kind !== 'choices') return { value: (texts[0] ?? '').slice(0, longestAnswer), empty: null };
  // One writing for one set of choices, in the order offered; what is not offered is left in, for the engine to refuse.
  const known = options.filter(({ id }) => texts.includes(id)).map(({ id }) => id);
  return { value: [...known, ...texts.filter((text) => !known.includes(text))].join(' '), empty: null };
}

function itemOf(question: SurveyQuestion): Item {
  const shared = { id: question.id, label: question.label, applies: null, reachedIf: null };
  const options = question.options.map((option) => ({ ...option, score: null }));
  switch (question.kind) {
    case 'yes_no': return { ...shared, kind: 'yes_no', good: 'yes' };
    case 'text': return { ...shared, kind: 'text', maxLength: longestAnswer };
    case 'choice': case 'choices': case 'scale': return { ...shared, kind: question.kind, options };
  }
}

/** Answers that a closed question offers; none for words. */
export function optionIds({ kind, options }: SurveyQuestion): string[] {
  return kind === 'yes_no' ? ['yes', 'no'] : options.map(({ id }) => id);
}

/** What one answer to a survey says in the open data. */
export const surveyContent = (chosen: SurveyAnswers['chosen']): ExportedContent => ({ kind: 'survey', answers: chosen });
