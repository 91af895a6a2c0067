import type { RatedQuestion, Words } from '#core/opinions/types.ts';
import type { AskingLanguage } from './language.input.ts';

/** In which words people are asked. */
export interface Speaking {
  language: AskingLanguage;
  easy: boolean;
}

export const wordIn = (words: Words, { language }: Pick<Speaking, 'language'>): string => words[language.language] ?? words.fr;

/** What a question asks, in easy words where they are wanted and there are some. */
export function questionWords({ label, easy }: Pick<RatedQuestion, 'label' | 'easy'>, speaking: Speaking): string {
  return (speaking.easy ? easy?.[speaking.language.language] : undefined) ?? wordIn(label, speaking);
}

/** The words of the steps of a question, the worst first. */
export function stepWords(speaking: Pick<Speaking, 'language'>, { kind, steps, stepLabels }: Pick<RatedQuestion, 'kind' | 'steps' | 'stepLabels'>): string[] {
  const { words } = speaking.language;
  if (stepLabels) return stepLabels.map((label) => wordIn(label, speaking));
  if (kind === 'yes_no') return [words.no, words.yes];
  return steps === 3 ? words.steps3 : steps === 4 ? words.steps4 : words.steps5;
}
