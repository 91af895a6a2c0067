import { notEnoughData, value } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { compareEstimates, differenceOf, estimateMean } from './compare-means.ts';
import type { Difference } from './compare-means.ts';
import { mean } from './moments.ts';

/** Score of each participant of an edition, in points, by a stable id. */
export type EditionScores = ReadonlyMap<string, number>;

export type PanelChange = {
  /** Difference of the two published means; what a careless reader would call progress. */
  readonly total: Difference;
  /** Mean change of those who took part twice, paired. */
  readonly constant: Difference & { readonly participants: number };
  /** What the new participants did to the mean: share of entrants x (their mean - mean of those who stayed). */
  readonly entrants: { readonly effect: number; readonly participants: number };
  /** What those who left did: share of leavers x (mean of those who stayed - theirs), both before. */
  readonly leavers: { readonly effect: number; readonly participants: number };
};

/**
 * Splits a national change (method 1.6): total = constant panel + entrants + leavers, exactly.
 *
 * The error is that of a mean over participants, whose spread holds the measurement error already. Needs two
 * participants in each edition and two who took part twice.
 */
export function splitPanelChange(before: EditionScores, after: EditionScores): Outcome<PanelChange, never, 'participants' | 'constant_panel'> {
  if (before.size < 2 || after.size < 2) return notEnoughData('participants');
  const stayed = [...after.keys()].filter((id) => before.has(id));
  if (stayed.length < 2) return notEnoughData('constant_panel');
  const of = (scores: EditionScores, ids: Iterable<string>): number[] => [...ids].flatMap((id) => scores.get(id) ?? []);
  const entered = [...after.keys()].filter((id) => !before.has(id));
  const left = [...before.keys()].filter((id) => !after.has(id));
  const stayedBefore = of(before, stayed);
  const stayedAfter = of(after, stayed);
  const paired = estimateMean(stayed.map((id) => (after.get(id) ?? NaN) - (before.get(id) ?? NaN)));
  return value({
    total: compareEstimates(estimateMean([...after.values()]), estimateMean([...before.values()])),
    constant: { ...differenceOf(paired.value, paired.variance, paired.degreesOfFreedom), participants: stayed.length },
    entrants: {
      effect: entered.length === 0 ? 0 : (entered.length / after.size) * (mean(of(after, entered)) - mean(stayedAfter)),
      participants: entered.length,
    },
    leavers: {
      effect: left.length === 0 ? 0 : (left.length / before.size) * (mean(stayedBefore) - mean(of(before, left))),
      participants: left.length,
    },
  });
}
