import { notEnoughData, value } from '../../shared/outcome.ts';
import { addAt, at, nth, sum, sumOf } from '../../shared/vector.ts';
import type { AgreementOutcome } from './coefficients.ts';
import { weightedCounts } from './ratings.ts';
import type { AgreementWeights, RatingCounts } from './ratings.ts';

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's alpha (2011), any number of coders with missing codes, with its sampling error over units (Gwet
 * 2014; irrCAC). Units coded fewer than twice are left out. Interval and ratio need numeric categories; ordinal
 * takes their order.
 *
 * Written as an agreement with weights w = 1 - distance / largest distance, which leaves alpha unchanged.
 */
export function krippendorffAlpha(ratings: RatingCounts, metric: Metric): AgreementOutcome {
  const counts = ratings.counts.filter((row) => sum(row) >= 2);
  if (counts.length === 0) return notEnoughData('double_coded_units');
  const weights = weightsOf(distanceOf(metric, ratings, totals(counts)), ratings.categories.length);
  const sizes = counts.map((row) => sum(row));
  const n = counts.length;
  const meanSize = sum(sizes) / n;
  const agreed = counts.map((row, u) => {
    const weighted = weightedCounts(row, weights);
    return sumOf(row.keys(), (k) => at(row, k) * (at(weighted, k) - 1)) / (meanSize * (at(sizes, u) - 1));
  });
  const epsilon = 1 / sum(sizes);
  const raw = sum(agreed) / n;
  const observed = (1 - epsilon) * raw + epsilon;
  const shares = totals(counts).map((total) => total / (n * meanSize));
  const mixed = weightedCounts(shares, weights);
  const expected = sumOf(shares.keys(), (k) => at(shares, k) * at(mixed, k));
  if (1 - expected < 1e-12) return notEnoughData('categories');
  const estimate = (observed - expected) / (1 - expected);
  const uncorrected = (raw - expected) / (1 - expected);
  const moves = counts.map((row, u) => {
    const excess = (at(sizes, u) - meanSize) / meanSize;
    const own = (at(agreed, u) - raw * excess - expected) / (1 - expected);
    const byChance = sumOf(row.keys(), (k) => at(row, k) * at(mixed, k)) / meanSize - expected * excess;
    return own - (2 * (1 - uncorrected) * (byChance - expected)) / (1 - expected) - uncorrected;
  });
  const standardError = n > 1 ? Math.sqrt(sumOf(moves, (move) => move * move) / (n * (n - 1))) : NaN;
  return value({ estimate, standardError, observed, expected });
}

function totals(counts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(nth(counts, 0).length);
  for (const row of counts) for (let k = 0; k < row.length; k++) addAt(all, k, at(row, k));
  return all;
}

type Distance = (k: number, l: number) => number;

/** Squared differences of Krippendorff's metrics between the k-th and the l-th category. */
function distanceOf(metric: Metric, { categories }: RatingCounts, frequency: Float64Array): Distance {
  const number = (k: number): number => Number(categories[k]);
  if (metric === 'interval') return (k, l) => (number(k) - number(l)) ** 2;
  if (metric === 'ratio') return (k, l) => (k === l ? 0 : ((number(k) - number(l)) / (number(k) + number(l))) ** 2);
  if (metric === 'nominal') return (k, l) => (k === l ? 0 : 1);
  return (k, l) => {
    const [first, last] = k < l ? [k, l] : [l, k];
    const between = sum(frequency.slice(first, last + 1));
    return (between - (at(frequency, first) + at(frequency, last)) / 2) ** 2;
  };
}

function weightsOf(distance: Distance, q: number): AgreementWeights {
  let largest = 0;
  for (let k = 0; k < q; k++) for (let l = 0; l < k; l++) largest = Math.max(largest, distance(k, l));
  return (k, l) => (k === l || largest === 0 ? 1 : 1 - distance(k, l) / largest);
}
