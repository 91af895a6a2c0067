import { f64 } from '../shared/vector.ts';

export type ReplicateSummary = { readonly standardError: Float64Array; readonly low: Float64Array; readonly high: Float64Array };

/**
 * Standard error and percentile bounds of each figure from its replicates (`replicates x figure + r`), type 7
 * quantiles. Only the values of the tails are sorted: those beyond a multiple of the standard error, taken closer to the
 * mean until there are enough of them.
 */
export function summariseReplicates(replicates: Float64Array, count: number, confidence = 0.95): ReplicateSummary {
  const figures = replicates.length / count;
  const standardError = new Float64Array(figures);
  const low = new Float64Array(figures);
  const high = new Float64Array(figures);
  const tail = new Float64Array(count);
  const place = ((count - 1) * (1 - confidence)) / 2;
  for (let f = 0; f < figures; f++) {
    const from = f * count;
    const { mean, deviation } = momentsOf(replicates, from, count);
    standardError[f] = deviation;
    low[f] = tailQuantile(replicates, from, count, mean, deviation, place, 1, tail);
    high[f] = -tailQuantile(replicates, from, count, -mean, deviation, place, -1, tail);
  }
  return { standardError, low, high };
}

function momentsOf(values: Float64Array, from: number, count: number): { mean: number; deviation: number } {
  // Shifted by the first value, which removes the rounding of a sum of squares.
  const shift = f64(values, from);
  let sum = 0;
  let squares = 0;
  for (let i = from; i < from + count; i++) {
    const x = f64(values, i) - shift;
    sum += x;
    squares += x * x;
  }
  return { mean: shift + sum / count, deviation: Math.sqrt(Math.max(0, (squares - (sum * sum) / count) / (count - 1))) };
}

/** Order statistic `place` (from 0, broken) of sign x values; `mean` is that of sign x values. */
function tailQuantile(values: Float64Array, from: number, count: number, mean: number, deviation: number, place: number, sign: 1 | -1, tail: Float64Array): number {
  const needed = Math.floor(place) + 2;
  for (const distance of [1.7, 1.2, 0.5, -Infinity]) {
    const limit = distance === -Infinity ? Infinity : mean - distance * deviation;
    let found = 0;
    for (let i = from; i < from + count; i++) {
      const x = sign * f64(values, i);
      if (x <= limit) tail[found++] = x;
    }
    if (found < needed && found < count) continue;
    sortStart(tail, found);
    const below = f64(tail, Math.floor(place));
    const above = f64(tail, Math.min(found - 1, Math.floor(place) + 1));
    return below + (above - below) * (place - Math.floor(place));
  }
  return NaN;
}

function sortStart(values: Float64Array, count: number): void {
  if (count > 100) {
    values.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const x = f64(values, i);
    let j = i - 1;
    for (; j >= 0 && f64(values, j) > x; j--) values[j + 1] = f64(values, j);
    values[j + 1] = x;
  }
}
