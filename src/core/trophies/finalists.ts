import type { RandomStream } from '../shared/random.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { possibleWinners } from '../statistics/possible-winners.ts';

export type FinalRules = {
  readonly candidatesAtLeast: number;
  readonly finalistsAtMost: number;
  /** 0 to 1, as 0.95. */
  readonly confidence: number;
};

/**
 * Places, in the list of candidates, of those who go to the second round: all who can be the best (the truly best is
 * among them with this confidence), of more than `finalistsAtMost` the first by score. Nobody under `candidatesAtLeast`. Best first.
 */
export function finalistsOf(candidates: readonly Estimate[], rules: FinalRules, stream: RandomStream): number[] {
  if (candidates.length < rules.candidatesAtLeast) return [];
  const scores = candidates.map(({ value, variance }) => ({ value, standardError: Math.sqrt(variance) }));
  return possibleWinners(scores, { stream, confidence: rules.confidence }).slice(0, rules.finalistsAtMost);
}
