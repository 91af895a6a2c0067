import { at, nth } from '../shared/vector.ts';

export type Minimum = { readonly point: readonly number[]; readonly value: number };

/**
 * Minimum of a smooth function of a few variables without derivatives (Nelder and Mead 1965, usual coefficients).
 * Stops when the values of the simplex agree within `tolerance`, or after `limit` evaluations.
 */
export function nelderMead(
  target: (point: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-12, limit = 4000 }: { step?: number; tolerance?: number; limit?: number } = {},
): Minimum {
  let evaluations = 0;
  const measure = (point: readonly number[]): Minimum => {
    evaluations += 1;
    return { point, value: target(point) };
  };
  let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)))].map(measure);
  for (;;) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const best = nth(simplex, 0);
    const worst = nth(simplex, simplex.length - 1);
    if (worst.value - best.value <= tolerance * (1 + Math.abs(best.value)) || evaluations >= limit) return best;
    const next = improve(simplex, measure);
    simplex = next ? [...simplex.slice(0, -1), next] : [best, ...simplex.slice(1).map(({ point }) => measure(between(best.point, point, 0.5)))];
  }
}

/** A point better than the worst, by reflection, expansion or contraction; null when the simplex must shrink. */
function improve(simplex: readonly Minimum[], measure: (point: readonly number[]) => Minimum): Minimum | null {
  const [best, second, worst] = [nth(simplex, 0), nth(simplex, simplex.length - 2), nth(simplex, simplex.length - 1)];
  const centre = best.point.map((_, j) => {
    let total = 0;
    for (const { point } of simplex.slice(0, -1)) total += at(point, j);
    return total / (simplex.length - 1);
  });
  const reflected = measure(between(centre, worst.point, -1));
  if (reflected.value < best.value) {
    const expanded = measure(between(centre, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = measure(between(centre, outside ? reflected.point : worst.point, 0.5));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}

const between = (from: readonly number[], to: readonly number[], share: number): number[] =>
  from.map((x, j) => x + share * (at(to, j) - x));
