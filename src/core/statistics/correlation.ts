import { at, sum, sumOf } from '../shared/vector.ts';

/** Pearson's correlation; NaN when a column does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const meanX = sum(x) / x.length;
  const meanY = sum(y) / y.length;
  const cross = sum(x.map((value, i) => (value - meanX) * (at(y, i) - meanY)));
  return cross / Math.sqrt(sumOf(x, (value) => (value - meanX) ** 2) * sumOf(y, (value) => (value - meanY) ** 2));
}
