import { notEnoughData, value } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { sumOf } from '../shared/vector.ts';
import { differenceOf, estimateMean } from './compare-means.ts';
import type { Difference } from './compare-means.ts';
import { mean } from './moments.ts';

/** A structure in one class (kind x stratum), marked (certified) or not. Score in points. */
export type MarkedScore = { readonly stratum: string; readonly marked: boolean; readonly score: number };

export type StandardisedDifference = Difference & {
  /** Marked minus others over everyone, which mixes in that they are not of the same kinds. */
  readonly raw: number;
  /** Strata where both groups have at least two structures, and structures left out with the others. */
  readonly strata: number;
  readonly leftOut: number;
};

/**
 * Marked structures against the others of the same stratum (direct standardisation, weights of the marked):
 * D = sum of w_h (mean marked - mean others), variance = sum of w_h^2 (v1 / n1 + v0 / n0). A difference, not an
 * effect: those who seek a certificate may have been better before.
 */
export function standardisedDifference(scores: readonly MarkedScore[]): Outcome<StandardisedDifference, never, 'comparable_structures'> {
  const strata = [...new Set(scores.map(({ stratum }) => stratum))].map((stratum) => ({
    marked: scoresOf(scores, (one) => one.stratum === stratum && one.marked),
    others: scoresOf(scores, (one) => one.stratum === stratum && !one.marked),
  }));
  const usable = strata.filter(({ marked, others }) => marked.length >= 2 && others.length >= 2);
  if (usable.length === 0) return notEnoughData('comparable_structures');
  const total = sumOf(usable, ({ marked }) => marked.length);
  const parts = usable.flatMap(({ marked, others }) => {
    const share = marked.length / total;
    return [{ sign: 1, share, ...estimateMean(marked) }, { sign: -1, share, ...estimateMean(others) }];
  });
  const variance = sumOf(parts, (part) => part.share ** 2 * part.variance);
  const spread = sumOf(parts, (part) => (part.share ** 2 * part.variance) ** 2 / part.degreesOfFreedom);
  const kept = sumOf(usable, ({ marked, others }) => marked.length + others.length);
  return value({
    ...differenceOf(sumOf(parts, (part) => part.sign * part.share * part.value), variance, spread === 0 ? Infinity : variance ** 2 / spread),
    raw: mean(scoresOf(scores, ({ marked }) => marked)) - mean(scoresOf(scores, ({ marked }) => !marked)),
    strata: usable.length,
    leftOut: scores.length - kept,
  });
}

const scoresOf = (scores: readonly MarkedScore[], keep: (one: MarkedScore) => boolean): number[] =>
  scores.filter(keep).map(({ score }) => score);
