import { at, nth, sumOf } from '../shared/vector.ts';
import { nelderMead } from './nelder-mead.ts';

export type RaschMarginal = {
  /** Difficulty of each item on the scale where levels have mean 0 and variance 1. */
  readonly difficulty: readonly number[];
  readonly discrimination: number;
  readonly logLikelihood: number;
};

/**
 * Rasch model by marginal maximum likelihood, levels N(0, 1), P(yes) = logit^-1(discrimination x (level - difficulty))
 * (Bock and Lieberman 1970; package ltm). `discrimination` fixes it, otherwise it is estimated. Integration over levels by
 * an even grid, which for a normal density is as exact as Gauss and Hermite. Meant for up to some thirty items.
 */
export function raschMarginal(
  patterns: readonly (readonly (0 | 1)[])[],
  counts: readonly number[],
  discrimination?: number,
): RaschMarginal {
  const items = nth(patterns, 0).length;
  const target = (point: readonly number[]): number =>
    -logLikelihood(patterns, counts, point.slice(0, items), discrimination ?? at(point, items));
  const easiness = Array.from({ length: items }, (_, i) => {
    const share = sumOf(patterns.keys(), (p) => at(nth(patterns, p), i) * at(counts, p)) / sumOf(counts, (n) => n);
    return Math.log(share / (1 - share));
  });
  let start = discrimination === undefined ? [...easiness, 1] : easiness;
  // Restarting the simplex at its end guards against stopping on a slope.
  for (let round = 0; round < 3; round++) start = [...nelderMead(target, start, { step: 0.1, tolerance: 1e-11 }).point];
  const slope = discrimination ?? at(start, items);
  return {
    difficulty: start.slice(0, items).map((intercept) => -intercept / slope),
    discrimination: slope,
    logLikelihood: -target(start),
  };
}

const grid = Array.from({ length: 61 }, (_, i) => -6 + 0.2 * i);
const density = grid.map((z) => (0.2 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));

function logLikelihood(patterns: readonly (readonly (0 | 1)[])[], counts: readonly number[], intercepts: readonly number[], slope: number): number {
  const chances = grid.map((z) => intercepts.map((c) => 1 / (1 + Math.exp(-c - slope * z))));
  let total = 0;
  patterns.forEach((pattern, p) => {
    let chance = 0;
    chances.forEach((row, g) => {
      let product = at(density, g);
      for (let i = 0; i < row.length; i++) product *= pattern[i] === 1 ? at(row, i) : 1 - at(row, i);
      chance += product;
    });
    total += at(counts, p) * Math.log(chance);
  });
  return total;
}
