import { evaluate } from '#core/questionnaire/evaluate.ts';
import type { Questionnaire } from '#core/questionnaire/compile.ts';
import type { Answer, ContactContext } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';

/** What two phones said of one contact beside their answers. */
export const contactFields = ['contactedAt', 'answeredThrough', 'remarks'] as const;
export type ContactField = (typeof contactFields)[number];

/** One version of an audit, as complete answers. `contactedAt`: ISO instant. */
export interface VersionContent {
  contactedAt: string;
  answeredThrough: Channel | null;
  remarks: string | null;
  answers: readonly Answer[];
}

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.empty ?? 'missing') === (b?.empty ?? 'missing') && (a?.note ?? '') === (b?.note ?? '');

/** The fields and items, in the order of the form, of which two versions do not say the same. */
export function differingParts(stands: VersionContent, other: VersionContent, itemIds: readonly string[]): { fields: ContactField[]; items: string[] } {
  const [ours, theirs] = [byItem(stands.answers), byItem(other.answers)];
  const instant = (version: VersionContent) => new Date(version.contactedAt).getTime();
  return {
    fields: contactFields.filter((field) => (field === 'contactedAt' ? instant(stands) !== instant(other) : stands[field] !== other[field])),
    items: itemIds.filter((id) => !same(ours.get(id), theirs.get(id))),
  };
}

/**
 * One version made of two: what is named in `fromOther` is taken from the other, the rest stands. Answers to questions that the
 * choice closes fall away; those it opens and nobody answered stay open. `dropped` names the answers that were chosen and fell.
 */
export function mergedContent(
  questionnaire: Questionnaire, { stands, other }: { stands: VersionContent; other: VersionContent }, fromOther: ReadonlySet<string>, contextAt: (contactedAt: string) => ContactContext,
): { content: VersionContent; dropped: string[] } {
  const [ours, theirs] = [byItem(stands.answers), byItem(other.answers)];
  const chosen = questionnaire.items.flatMap(({ item: { id } }) => {
    const answer = (fromOther.has(id) ? theirs : ours).get(id);
    // Only what was said is said again: what does not apply or is not reached follows from the merged answers.
    return answer && (answer.value !== null || answer.empty === 'missing') ? [answer] : [];
  });
  const of = <F extends ContactField>(field: F): VersionContent[F] => (fromOther.has(field) ? other : stands)[field];
  const contactedAt = of('contactedAt');
  const { statuses } = evaluate(questionnaire, byItem(chosen), contextAt(contactedAt));
  const asked = (id: string): boolean => ['answered', 'to_answer', 'missing'].includes(statuses[questionnaire.indexOf.get(id) ?? -1] ?? 'waiting');
  return {
    content: { contactedAt, answeredThrough: of('answeredThrough'), remarks: of('remarks'), answers: chosen.filter(({ itemId }) => asked(itemId)) },
    dropped: chosen.filter(({ itemId, value }) => value !== null && !asked(itemId)).map(({ itemId }) => itemId),
  };
}

const byItem = (answers: readonly Answer[]): Map<string, Answer> => new Map(answers.map((answer) => [answer.itemId, answer]));
