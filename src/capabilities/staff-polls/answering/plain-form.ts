import type { PollQuestion } from '#core/staff-polls/poll.ts';
import type { BlindRequest } from '#platform/browser/blind-token.ts';

/** What a form without scripts carries of the token until it is spent. */
export const requestFields = ['serial', 'blinded', 'inverse'] as const satisfies readonly (keyof BlindRequest)[];

export type SentBallot = { unit: string | null; answers: Record<string, unknown> };

/** Name of the field for a place of a rank, from 1. */
export const placeField = (questionId: string, place: number): string => `${questionId}.${place}`;

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A ballot as a form sends it: not judged yet. What was left blank is not answered. */
export function ballotOfForm(questions: readonly Pick<PollQuestion, 'id' | 'kind' | 'options'>[], form: FormData): SentBallot {
  const answers = Object.fromEntries(questions.map((question) => [question.id, answerOf(question, form)]));
  return { unit: textOf(form, 'unit') || null, answers };
}

function answerOf({ id, kind, options }: Pick<PollQuestion, 'id' | 'kind' | 'options'>, form: FormData): unknown {
  if (kind === 'rank') {
    const order = options.map((_, i) => textOf(form, placeField(id, i + 1)));
    return order.every((one) => one === '') ? null : order;
  }
  const text = textOf(form, id);
  if (kind !== 'guess') return text;
  return text.trim() === '' ? null : Number(text.replace(',', '.'));
}

/** What was drawn for the form, as it came back with it. */
export const requestOfForm = (form: FormData): BlindRequest => ({ serial: textOf(form, 'serial'), blinded: textOf(form, 'blinded'), inverse: textOf(form, 'inverse') });
