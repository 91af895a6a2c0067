import { nth } from '../shared/vector.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { compareEstimates } from '../statistics/compare-means.ts';
import { studentQuantile } from '../statistics/student.ts';

/** Why a category has no winner. */
export const nobodyReasons = ['too_few_candidates', 'below_floor', 'no_gain_beyond_chance', 'no_finalist_left'] as const;
export type NobodyReason = (typeof nobodyReasons)[number];

export type Outcome =
  | { readonly outcome: 'single' | 'joint'; /** Places in the list of finalists, best first. */ readonly winners: readonly number[] }
  | { readonly outcome: 'nobody'; readonly reason: NobodyReason };

export type DecisionRules = {
  /** What a winner must reach: `score` points of 100; for a change, a gain that chance does not explain. */
  readonly floor: { readonly score: number } | { readonly gain: 'beyond_chance' };
  readonly candidates: number;
  readonly candidatesAtLeast: number;
  readonly confidence: number;
};

/**
 * The winner of a category by the figures of both rounds: the first, if a two-sided test separates it from each other
 * finalist; otherwise it shares the prize with those whom the test does not separate from it.
 *
 * To call the first the only winner, every pair must be separated, so that no correction for their number is due
 * (Gutmann and Maymin 1987; Hung and Fithian 2019): with the best two equal, a wrong single winner at most
 * 1 - confidence of the time, less often the more finalists are equal. The floor is for the first: whoever cannot be told
 * apart from it is not told apart by a floor either, or equals would yield single winners by the height of a line.
 */
export function decideCategory(finalists: readonly Estimate[], rules: DecisionRules): Outcome {
  if (rules.candidates < rules.candidatesAtLeast) return { outcome: 'nobody', reason: 'too_few_candidates' };
  const order = finalists.map((_, i) => i).toSorted((a, b) => nth(finalists, b).value - nth(finalists, a).value || a - b);
  const [first] = order;
  if (first === undefined) return { outcome: 'nobody', reason: 'no_finalist_left' };
  const leader = nth(finalists, first);
  if ('score' in rules.floor && leader.value < rules.floor.score) return { outcome: 'nobody', reason: 'below_floor' };
  if ('gain' in rules.floor && !gainedBeyondChance(leader, rules)) return { outcome: 'nobody', reason: 'no_gain_beyond_chance' };
  const winners = order.filter((i) => i === first || !separated(leader, nth(finalists, i), rules.confidence));
  return { outcome: winners.length === 1 ? 'single' : 'joint', winners };
}

const separated = (leader: Estimate, other: Estimate, confidence: number): boolean => compareEstimates(leader, other, confidence).p <= 1 - confidence;

/** The first of many gains is the largest of many errors too: the level is shared among all candidates (Bonferroni). */
function gainedBeyondChance({ value, variance, degreesOfFreedom }: Estimate, { candidates, confidence }: DecisionRules): boolean {
  return value > studentQuantile(1 - (1 - confidence) / Math.max(1, candidates), degreesOfFreedom) * Math.sqrt(variance);
}
