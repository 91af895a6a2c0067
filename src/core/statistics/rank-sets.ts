import type { RandomStream } from '../shared/random.ts';
import { f64, i32, nth } from '../shared/vector.ts';
import { quantile } from './moments.ts';
import type { RankedScore, RankSet } from './rank-regions.ts';

export type RankSetOptions = { readonly stream: RandomStream; readonly confidence?: number; readonly draws?: number };

/**
 * Simultaneous confidence sets of the ranks (Mogstad, Romano, Shaikh and Wilhelm 2024): all pairs are compared by
 * the largest studentised difference, whose law under no difference is simulated; pairs found different leave and
 * the rest is compared again with the smaller critical value (step down) until nothing new is found.
 *
 * The sets hold all true ranks at once with this confidence. Cost: pairs x draws; 200 structures and 1,000 draws
 * take about a tenth of a second. Same stream, same sets.
 */
export function rankSets(scores: readonly RankedScore[], { stream, confidence = 0.95, draws = 1000 }: RankSetOptions): RankSet[] {
  const noise = Array.from({ length: draws }, () => Float64Array.from(scores, ({ standardError }) => standardError * stream.normal()));
  let undecided = allPairs(scores);
  const sets = scores.map(() => ({ above: 0, below: 0 }));
  for (;;) {
    const critical = criticalValue(undecided, noise, confidence);
    const decided = undecided.filter((pair) => Math.abs(pair.difference) > critical * pair.spread);
    if (decided.length === 0) break;
    for (const { i, j, difference } of decided) {
      nth(sets, difference > 0 ? j : i).above += 1;
      nth(sets, difference > 0 ? i : j).below += 1;
    }
    undecided = undecided.filter((pair) => Math.abs(pair.difference) <= critical * pair.spread);
  }
  return sets.map(({ above, below }) => ({ best: 1 + above, worst: scores.length - below }));
}

type Pair = { readonly i: number; readonly j: number; readonly difference: number; readonly spread: number };

function allPairs(scores: readonly RankedScore[]): Pair[] {
  return scores.flatMap((first, i) =>
    scores.slice(i + 1).map((second, k) => ({
      i,
      j: i + 1 + k,
      difference: first.value - second.value,
      spread: Math.hypot(first.standardError, second.standardError),
    })),
  );
}

/** Quantile over the draws of the largest |e_i - e_j| / spread among the pairs; 0 when no pair has any error. */
function criticalValue(pairs: readonly Pair[], noise: readonly Float64Array[], confidence: number): number {
  const spread = pairs.filter((pair) => pair.spread > 0);
  if (spread.length === 0) return 0;
  const first = Int32Array.from(spread, ({ i }) => i);
  const second = Int32Array.from(spread, ({ j }) => j);
  const inverse = Float64Array.from(spread, (pair) => 1 / pair.spread);
  const largest = noise.map((draw) => {
    let most = 0;
    for (let p = 0; p < inverse.length; p++) {
      const t = Math.abs(f64(draw, i32(first, p)) - f64(draw, i32(second, p))) * f64(inverse, p);
      if (t > most) most = t;
    }
    return most;
  });
  return quantile(largest, confidence);
}
