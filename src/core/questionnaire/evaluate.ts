import type { CompiledItem, Questionnaire } from './compile.ts';
import type { Known } from './condition.ts';
import { isInDomain } from './domain.ts';
import type { Answer, AnswerValue, ContactContext, Emptiness, Item, ItemStatus } from './types.ts';

/** Where each item stands, in grid order: `statuses[i]` and `values[i]` belong to `questionnaire.items[i]`. */
export type Evaluation = Known;

export type AnswersById = ReadonlyMap<string, Pick<Answer, 'value' | 'empty'>>;

/**
 * Works out which items apply, are reached, are answered or remain. A value kept for an item which no longer
 * applies is ignored (and comes back if the item does); a value outside the item's domain counts as no answer.
 * One pass over the items: conditions only look back.
 */
export function evaluate(questionnaire: Questionnaire, answers: AnswersById, context: ContactContext): Evaluation {
  const statuses: ItemStatus[] = [];
  const values: AnswerValue[] = [];
  const known: Known = { statuses, values, context };
  for (const compiled of questionnaire.items) {
    const answer = answers.get(compiled.item.id);
    const status = statusOf(compiled, answer, known);
    statuses.push(status);
    values.push(status === 'answered' && answer ? answer.value : null);
  }
  return known;
}

/** Where one item stands, given what is known of the items before it. */
export function statusOf(
  { item, applies, reachedIf }: CompiledItem,
  answer: Pick<Answer, 'value' | 'empty'> | undefined,
  known: Known,
): ItemStatus {
  const applicable = applies ? applies(known) : true;
  if (applicable === false) return 'not_applicable';
  const reached = reachedIf ? reachedIf(known) : true;
  // Unknown whether it applies: "not reached" may only be said of an item that does.
  if (applicable === null) return 'waiting';
  if (reached === false) return 'not_reached';
  if (reached === null) return 'waiting';
  return answerStatus(item, answer, known.context);
}

function answerStatus(
  item: Item,
  answer: Pick<Answer, 'value' | 'empty'> | undefined,
  context: ContactContext,
): ItemStatus {
  if (answer?.empty === 'missing') return 'missing';
  if (!answer || answer.value === null) return 'to_answer';
  return isInDomain(item, answer.value, context.sentOn) ? 'answered' : 'to_answer';
}

/** The whole set of answers as stored: one per item, each with its value or the reason why it is empty. */
export function completeAnswers(questionnaire: Questionnaire, answers: AnswersById, context: ContactContext): Answer[] {
  const { statuses, values } = evaluate(questionnaire, answers, context);
  return questionnaire.items.map(({ item }, index) => ({
    itemId: item.id,
    value: values[index] ?? null,
    empty: emptinessOf(statuses[index] ?? 'to_answer'),
  }));
}

/** What is neither answered, nor out of the question, is missing. */
export function emptinessOf(status: ItemStatus): Emptiness | null {
  if (status === 'answered') return null;
  return status === 'not_applicable' || status === 'not_reached' ? status : 'missing';
}
