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
  const tails = { low: new Float64Array(count), high: new Float64Array(count), lows: 0, highs: 0 };
  const place = ((count - 1) * (1 - confidence)) / 2;
  for (let f = 0; f < figures; f++) {
    const { mean, deviation } = momentsOf(replicates, f * count, count);
    standardError[f] = deviation;
    collectTails(replicates, f * count, count, mean, deviation, Math.floor(place) + 2, tails);
    low[f] = quantileOf(tails.low, tails.lows, place);
    high[f] = -quantileOf(tails.high, tails.highs, place);
  }
  return { standardError, low, high };
}

/** Shifted by the first value, which removes the rounding of a sum of squares; two sums at a time for speed. */
function momentsOf(values: Float64Array, from: number, count: number): { mean: number; deviation: number } {
  const shift = f64(values, from);
  let [sum, other, squares, otherSquares] = [0, 0, 0, 0];
  const to = from + count;
  let i = from;
  for (; i + 1 < to; i += 2) {
    const x = f64(values, i) - shift;
    const y = f64(values, i + 1) - shift;
    sum += x;
    other += y;
    squares += x * x;
    otherSquares += y * y;
  }
  if (i < to) {
    sum += f64(values, i) - shift;
    squares += (f64(values, i) - shift) ** 2;
  }
  const total = sum + other;
  return { mean: shift + total / count, deviation: Math.sqrt(Math.max(0, (squares + otherSquares - (total * total) / count) / (count - 1))) };
}

type Tails = { readonly low: Float64Array; readonly high: Float64Array; lows: number; highs: number };

/** The values of each tail, those of the high one with their sign changed; at least `needed` of each, or all. */
function collectTails(values: Float64Array, from: number, count: number, mean: number, deviation: number, needed: number, tails: Tails): void {
  const { low, high } = tails;
  for (const distance of [1.7, 1.2, 0.5, -Infinity]) {
    const below = distance === -Infinity ? Infinity : mean - distance * deviation;
    const above = distance === -Infinity ? -Infinity : mean + distance * deviation;
    let lows = 0;
    let highs = 0;
    for (let i = from; i < from + count; i++) {
      const x = f64(values, i);
      if (x <= below) low[lows++] = x;
      if (x >= above) high[highs++] = -x;
    }
    tails.lows = lows;
    tails.highs = highs;
    if (lows >= needed && highs >= needed) return;
  }
}

/** Order statistic `place` (from 0, between two when broken) of the first `count` values, which it sorts. */
function quantileOf(values: Float64Array, count: number, place: number): number {
  sortStart(values, count);
  const below = f64(values, Math.floor(place));
  const above = f64(values, Math.min(count - 1, Math.floor(place) + 1));
  return below + (above - below) * (place - Math.floor(place));
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
