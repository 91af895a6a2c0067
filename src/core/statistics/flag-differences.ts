import { at } from '../shared/vector.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { wordOf } from './change.ts';
import type { ChangeWord } from './change.ts';
import type { Difference } from './compare-means.ts';

/** Expected share of false alarms among the arrows of one report. */
const falseAlarmShare = 0.1;

export type Flagged<T> = T & { readonly adjustedP: number; readonly word: ChangeWord };

/**
 * Everything that may carry an arrow in one report (20 criteria against peers and against the last edition), judged
 * together by Benjamini and Hochberg (method 1.6). Nothing outside this list may carry one.
 */
export function flagDifferences<T extends Pick<Difference, 'difference' | 'p'>>(tests: readonly T[], level = falseAlarmShare): Flagged<T>[] {
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map((test, i) => ({ ...test, adjustedP: at(adjusted, i), word: wordOf(test.difference, at(adjusted, i), level) }));
}
