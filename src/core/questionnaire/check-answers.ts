import type { Questionnaire } from './compile.ts';
import type { Expected } from './domain.ts';
import { expectedOf, isInDomain } from './domain.ts';
import type { Evaluation } from './evaluate.ts';
import { emptinessOf, evaluate } from './evaluate.ts';
import type { Answer, ContactContext, Item } from './types.ts';

/** A set of answers as it arrives: the version of the questionnaire it was made with, and the contact. */
export type AnswerSet = {
  readonly version: string;
  readonly context: ContactContext;
  readonly answers: readonly Answer[];
};

export type AnswerProblem =
  | { readonly code: 'other_version'; readonly itemId: string; readonly version: string; readonly expected: string }
  | {
      readonly code: 'unknown_item' | 'answered_twice' | 'no_value_no_reason' | 'value_and_reason';
      readonly itemId: string;
    }
  | {
      readonly code: 'outside_domain';
      readonly itemId: string;
      readonly value: string | number;
      readonly expected: Expected;
    }
  /** `undecided`: an earlier answer, missing, decides whether the item is asked. */
  | {
      readonly code: 'does_not_apply' | 'not_reached' | 'undecided';
      readonly itemId: string;
      readonly value: string | number;
    }
  | { readonly code: 'wrong_reason'; readonly itemId: string; readonly reason: string; readonly expected: string };

/**
 * Judges a set of answers at the door. Returns every problem, each naming its item, and the complete answers
 * (an item without an answer is `missing`, notes are kept). Nothing may be stored unless `problems` is empty.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  set: AnswerSet,
): { problems: AnswerProblem[]; answers: Answer[] } {
  if (set.version !== questionnaire.version) return { problems: versionProblems(questionnaire, set), answers: [] };
  const given = new Map<string, Answer>();
  const problems: AnswerProblem[] = [];
  for (const answer of set.answers) {
    const problem = ownProblem(questionnaire, answer, given, set.context);
    if (problem) problems.push(problem);
    else given.set(answer.itemId, answer);
  }
  const evaluation = evaluate(questionnaire, given, set.context);
  const answers: Answer[] = [];
  for (const [index, { item }] of questionnaire.items.entries()) {
    const answer = given.get(item.id);
    const problem = answer && placeProblem(answer, index, evaluation);
    if (problem) problems.push(problem);
    answers.push(completed(item, index, evaluation, answer));
  }
  return { problems, answers };
}

function versionProblems(questionnaire: Questionnaire, set: AnswerSet): AnswerProblem[] {
  return set.answers.map(({ itemId }) => ({
    code: 'other_version',
    itemId,
    version: set.version,
    expected: questionnaire.version,
  }));
}

/** What can be said of an answer without looking at the others. */
function ownProblem(
  questionnaire: Questionnaire,
  { itemId, value, empty }: Answer,
  given: ReadonlyMap<string, Answer>,
  context: ContactContext,
): AnswerProblem | null {
  const index = questionnaire.indexOf.get(itemId);
  const item = index === undefined ? undefined : questionnaire.items[index]?.item;
  if (!item) return { code: 'unknown_item', itemId };
  if (given.has(itemId)) return { code: 'answered_twice', itemId };
  if (value === null) return empty === null ? { code: 'no_value_no_reason', itemId } : null;
  if (empty !== null) return { code: 'value_and_reason', itemId };
  if (isInDomain(item, value, context.sentOn)) return null;
  return { code: 'outside_domain', itemId, value, expected: expectedOf(item) };
}

/** Whether the item was to be answered, given the answers before it. */
function placeProblem({ itemId, value, empty }: Answer, index: number, { statuses }: Evaluation): AnswerProblem | null {
  const status = statuses[index] ?? 'to_answer';
  if (value !== null) {
    if (status === 'not_applicable') return { code: 'does_not_apply', itemId, value };
    if (status === 'not_reached') return { code: 'not_reached', itemId, value };
    return status === 'waiting' ? { code: 'undecided', itemId, value } : null;
  }
  const expected = emptinessOf(status);
  if (empty === null || empty === 'missing' || expected === empty) return null;
  // "Not applicable" on an item that was to be answered is how a bad score would be hidden.
  return { code: 'wrong_reason', itemId, reason: empty, expected: expected ?? 'value' };
}

function completed(item: Item, index: number, { statuses, values }: Evaluation, answer: Answer | undefined): Answer {
  const complete: Answer = {
    itemId: item.id,
    value: values[index] ?? null,
    empty: emptinessOf(statuses[index] ?? 'to_answer'),
  };
  return answer?.note === undefined ? complete : { ...complete, note: answer.note };
}
