import type { Questionnaire } from '#core/questionnaire/compile.ts';
import { evaluate } from '#core/questionnaire/evaluate.ts';
import { progressOf, type Progress } from '#core/questionnaire/progress.ts';
import type { Step } from '#core/scoring/dimensions.ts';
import type { Answer, ContactContext, Item, ItemStatus } from '#core/questionnaire/types.ts';
import { answerOf, answersById, sentOnOf, type AuditEntries } from './audit-entries.ts';

/** Where a form being filled in stands: which questions are asked, which remain, how far it is. */
export interface FormState {
  statuses: readonly ItemStatus[];
  /** Ids of the questions asked now, in order. */
  asked: ReadonlySet<string>;
  /** Ids of the questions asked and not dealt with, in order. */
  left: readonly string[];
  progress: Progress;
}

const askedStatuses: readonly ItemStatus[] = ['answered', 'to_answer', 'missing'];

/** Recomputed in the same way by the server, when one saves, and by the page, at each answer. */
export function formState(questionnaire: Questionnaire, entries: AuditEntries, context: ContactContext): FormState {
  const items = questionnaire.items.map(({ item }) => item);
  const evaluation = evaluate(questionnaire, answersById(items, entries), { ...context, sentOn: sentOnOf(entries) });
  const idsWhere = (wanted: readonly ItemStatus[]) =>
    items.filter((_, index) => wanted.includes(evaluation.statuses[index] ?? 'waiting')).map(({ id }) => id);
  return {
    statuses: evaluation.statuses,
    asked: new Set(idsWhere(askedStatuses)),
    left: idsWhere(['to_answer']),
    progress: progressOf(evaluation),
  };
}

/** The answers to send: those to questions that are asked. What was said to a question that fell away stays behind. */
export function answersToSend(items: readonly Item[], entries: AuditEntries, { asked }: FormState): Answer[] {
  return items.flatMap((item) => (asked.has(item.id) ? (answerOf(item, entries.answers[item.id]) ?? []) : []));
}

/** Questions asked and dealt with, by step. */
export type StepCounts = Partial<Record<Step, number>>;

export function answeredByStep(items: readonly { step: Step }[], { statuses }: Pick<FormState, 'statuses'>): StepCounts {
  const counts: StepCounts = {};
  for (const [at, { step }] of items.entries()) if (statuses[at] === 'answered' || statuses[at] === 'missing') counts[step] = (counts[step] ?? 0) + 1;
  return counts;
}
