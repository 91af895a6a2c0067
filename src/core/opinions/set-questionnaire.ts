import { compileQuestionnaire, type Questionnaire } from '../questionnaire/compile.ts';
import type { Item, Option } from '../questionnaire/types.ts';
import { scoreOf } from './rollup.ts';
import type { QuestionSet, RatedQuestion } from './types.ts';

export const longestText = 2000;
/** Id of the item under which the words left with a visit are checked. */
export const textItem = 'left-text';

/** A set of questions as a questionnaire of the common engine: its answers are judged by the same rules as those of audits. */
export function setQuestionnaire(set: QuestionSet): Questionnaire {
  const always = { applies: null, reachedIf: null };
  const items: Item[] = set.questions.map((question) => ({ ...always, id: question.id, label: question.label, ...answeringOf(question) }));
  if (set.text !== 'none') items.push({ ...always, id: textItem, label: set.title, kind: 'text', maxLength: longestText });
  return compileQuestionnaire({ version: setRef('own', set), items });
}

function answeringOf({ kind, steps, stepLabels }: RatedQuestion) {
  const options: Option[] = Array.from({ length: steps }, (_, value) => ({
    id: String(value), label: stepLabels?.[value] ?? { fr: String(value), en: String(value) }, score: scoreOf(value, steps),
  }));
  return kind === 'choice' ? { kind: 'choice' as const, options } : { kind: 'scale' as const, options };
}

/** Whether a step asks why: under half of the scale, unless the question asks everybody. */
export function asksReasons({ reasons, reasonsFor, steps }: Pick<RatedQuestion, 'reasons' | 'reasonsFor' | 'steps'>, value: number): boolean {
  return reasons.length > 0 && (reasonsFor === 'all' || value < (steps - 1) / 2);
}

export type SetOrigin = 'library' | 'own';

/** How a version of a set is written wherever it is referred to. */
export function setRef(origin: SetOrigin, { id, version }: { id: string; version: number }): string {
  return `${origin}:${id}@${version}`;
}

export function parseSetRef(ref: string): { origin: SetOrigin; id: string; version: number } | null {
  const [, origin, id, version] = /^(library|own):([a-z][a-z0-9-]{1,60})@([0-9]{1,9})$/.exec(ref) ?? [];
  return (origin === 'library' || origin === 'own') && id && version ? { origin, id, version: Number(version) } : null;
}
