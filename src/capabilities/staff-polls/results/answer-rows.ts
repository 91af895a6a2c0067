import type { PollQuestion } from '#core/staff-polls/poll.ts';
import type { ShownCell } from '#core/staff-polls/tally.ts';
import { answersOf } from '#core/staff-polls/tally.ts';
import type { Locale } from '#core/shared/texts.ts';
import { answerTexts } from './answer.texts.ts';

/** One answer of a question, and how many chose it. `share`: 0..1 of those who answered. */
export interface AnswerRow {
  id: string;
  label: string;
  count: number;
  share: number;
  /** Of an option of a rank: its mean place, from 1. */
  place: number | null;
  /** Of a picture question: the name of the drawing. */
  picture: string | null;
}

/** The answers of a question as they are read: from the worst to the best, guesses by bands of ten, options of a rank from the first to the last. */
export function answerRows(question: PollQuestion, { answers, counts }: Pick<ShownCell, 'answers' | 'counts'>, locale: Locale): AnswerRow[] {
  if (question.kind === 'rank') return rankRows(question, { answers, counts }, locale);
  return answersOf(question).map((id, i) => ({ id, label: answerLabel(question, id, i, locale), count: counts[id] ?? 0, share: (counts[id] ?? 0) / answers, place: null, picture: question.options.find((one) => one.id === id)?.picture ?? null }));
}

function answerLabel({ kind, options }: PollQuestion, id: string, i: number, locale: Locale): string {
  const t = answerTexts[locale];
  if (kind === 'yes_no') return id === 'yes' ? t.yes : t.no;
  if (kind === 'guess') return t.band(10 * i, i === 9 ? 100 : 10 * i + 9);
  return options.find((one) => one.id === id)?.label[locale] ?? id;
}

/** `count` and `share`: those who put it first. */
function rankRows({ options }: PollQuestion, { answers, counts }: Pick<ShownCell, 'answers' | 'counts'>, locale: Locale): AnswerRow[] {
  const placed = (id: string, place: number): number => counts[`${id}.${place}`] ?? 0;
  return options.map(({ id, label }) => ({
    id, label: label[locale], count: placed(id, 1), share: placed(id, 1) / answers, picture: null,
    place: options.reduce((sum, _, i) => sum + (i + 1) * placed(id, i + 1), 0) / answers,
  })).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
}
