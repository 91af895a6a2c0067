import type { LabelledSentence } from '../model/labelled.ts';
import type { Subject } from '../mention.ts';

/** The least that any method must beat: the subject that is most frequent in training, said of every sentence. */
export function majoritySubject(training: readonly LabelledSentence[]): Subject {
  const subjects = training.flatMap((one) => one.subjects).filter(({ criterion }) => criterion !== null);
  return { criterion: mostFrequent(subjects.map(({ criterion }) => criterion)), polarity: mostFrequent(subjects.map(({ polarity }) => polarity)) ?? -1 };
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
