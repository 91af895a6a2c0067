import { sum, sumOf } from '../shared/vector.ts';

/** Mean in two passes: the second gathers the rounding error of the first. NaN when empty. */
export function mean(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sumOf(values, (value) => value - first) / values.length;
}

/** Sample variance (n - 1), in two passes with the correction of Chan, Golub and LeVeque; NaN under two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const centre = mean(values);
  const drift = sumOf(values, (value) => value - centre);
  const squares = sumOf(values, (value) => (value - centre) ** 2);
  return (squares - (drift * drift) / values.length) / (values.length - 1);
}

export const standardDeviation = (values: readonly number[]): number => Math.sqrt(variance(values));

/** Quantile `p` of values in any order, linear between order statistics (type 7 of R); NaN when empty. */
export function quantile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile(${p}): p must be between 0 and 1`);
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
