import type { PollAnswer } from '#core/staff-polls/ballot.ts';
import type { SheetQuestion } from '../poll-sheet.ts';
import { choicesOf } from './card-choices.ts';

/** An answer as its author reads it again; null where the question was passed over. */
export function answerText(question: SheetQuestion, answer: PollAnswer | undefined, words: { yes: string; no: string }): string | null {
  if (answer === undefined || answer === '') return null;
  if (typeof answer === 'number') return `${answer} / 100`;
  const labelOf = (id: string): string => [...choicesOf(question, words), ...question.options].find((one) => one.id === id)?.label ?? id;
  if (typeof answer === 'string') return labelOf(answer);
  return answer.map((id, place) => `${place + 1}. ${labelOf(id)}`).join(' · ');
}
