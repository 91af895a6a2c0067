import type { RandomStream } from '../shared/random.ts';
import { f64, nth } from '../shared/vector.ts';
import { quantile } from './moments.ts';
import type { RankedScore } from './rank-regions.ts';

export type WinnerOptions = { readonly stream: RandomStream; readonly confidence?: number; readonly draws?: number };

/**
 * The structures that can be the best (selection of a subset, Gupta 1965; multiple comparisons with the best, Hsu 1984;
 * marginal sets of Mogstad and others 2024): one is left out when another lies above it by more than chance explains, the critical
 * value being that of its own comparisons with all the others at once. Holds the truly best with this confidence.
 *
 * Narrower than the first ranks of `rankSets`, which hold all ranks of all structures at once. Returns positions in the
 * list, highest score first. Same stream, same winners.
 */
export function possibleWinners(scores: readonly RankedScore[], { stream, confidence = 0.95, draws = 1000 }: WinnerOptions): number[] {
  const noise = Array.from({ length: draws }, () => Float64Array.from(scores, ({ standardError }) => standardError * stream.normal()));
  return scores
    .map((_, i) => i)
    .filter((i) => canBeBest(scores, i, noise, confidence))
    .toSorted((a, b) => nth(scores, b).value - nth(scores, a).value || a - b);
}

function canBeBest(scores: readonly RankedScore[], own: number, noise: readonly Float64Array[], confidence: number): boolean {
  const { value, standardError } = nth(scores, own);
  const spreads = Float64Array.from(scores, (other) => Math.hypot(other.standardError, standardError));
  const above = Math.max(...scores.map((other, k) => (k === own ? -Infinity : lead(other.value - value, f64(spreads, k)))));
  // Nobody above: no need to simulate.
  if (above <= 0) return true;
  const largest = noise.map((draw) => {
    let most = -Infinity;
    for (let k = 0; k < spreads.length; k++) {
      if (k === own || f64(spreads, k) === 0) continue;
      const t = (f64(draw, k) - f64(draw, own)) / f64(spreads, k);
      if (t > most) most = t;
    }
    return most;
  });
  return above <= quantile(largest, confidence);
}

/** A difference in standard errors; without error any lead is certain. */
const lead = (difference: number, spread: number): number => (spread > 0 ? difference / spread : difference > 0 ? Infinity : 0);
