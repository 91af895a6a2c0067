import { compareEstimates } from './compare-means.ts';
import type { Difference, Estimate } from './compare-means.ts';

/** The only three words a change may be told with. */
export type ChangeWord = 'better' | 'worse' | 'no_measurable_change';

export type Change = Difference & {
  readonly word: ChangeWord;
  /** The smallest difference that would have been told, in the unit of the estimates. */
  readonly smallestMeasurable: number;
};

/**
 * Change of one structure between two editions (method 1.6): independent audits, Welch and Satterthwaite. The word
 * follows the interval; where several changes are told together, their p values go through Benjamini and
 * Hochberg first and `wordOf` is given the adjusted one.
 */
export function changeBetween(before: Estimate, after: Estimate, confidence = 0.95): Change {
  const difference = compareEstimates(after, before, confidence);
  return {
    ...difference,
    word: wordOf(difference.difference, difference.p, 1 - confidence),
    smallestMeasurable: (difference.high - difference.low) / 2,
  };
}

export function wordOf(difference: number, p: number, level: number): ChangeWord {
  if (p > level || difference === 0) return 'no_measurable_change';
  return difference > 0 ? 'better' : 'worse';
}
