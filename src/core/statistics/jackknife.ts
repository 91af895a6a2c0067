import { sum, sumOf } from '../shared/vector.ts';
import { stratifiedVariance } from './stratified-variance.ts';

export type Jackknife = {
  readonly replicates: readonly number[];
  readonly standardError: number;
  readonly bias: number;
  /** Of the BCa interval: sum of (mean - t_i)^3 / (6 (sum of (mean - t_i)^2)^1.5). */
  readonly acceleration: number;
};

/**
 * Jackknife with one unit left out at a time (JK1): variance = (n-1)/n x sum of (t_i - mean t)^2.
 *
 * `leaveOut(i)` = the statistic without unit i, `estimate` the statistic of all; see Efron and Tibshirani 1993, ch. 11.
 */
export function jackknife(size: number, estimate: number, leaveOut: (i: number) => number): Jackknife {
  if (size < 2) throw new RangeError('the jackknife needs at least two units');
  const replicates = Array.from({ length: size }, (_, i) => leaveOut(i));
  const centre = sum(replicates) / size;
  const squares = sumOf(replicates, (t) => (centre - t) ** 2);
  const cubes = sumOf(replicates, (t) => (centre - t) ** 3);
  return {
    replicates,
    standardError: Math.sqrt(((size - 1) / size) * squares),
    bias: (size - 1) * (centre - estimate),
    acceleration: squares === 0 ? 0 : cubes / (6 * squares ** 1.5),
  };
}

/**
 * Stratified jackknife (JKn): sum over strata of (n-1)/n x sum of (t_i - mean t of the stratum)^2, where t_i is
 * the statistic without unit i and the other units of its stratum weigh n/(n-1) times more. A stratum of one
 * unit cannot be left out and brings nothing; `leaveOut` is not called for it.
 */
export function stratifiedJackknifeVariance(strata: readonly string[], leaveOut: (i: number) => number): number {
  const groups = [...new Set(strata)].map((stratum) => strata.flatMap((name, i) => (name === stratum ? [i] : [])));
  const spreads = groups
    .filter((group) => group.length > 1)
    .map((group) => group.map((i) => ((group.length - 1) / group.length) * leaveOut(i)));
  return spreads.length === 0 ? 0 : stratifiedVariance(spreads).variance;
}

/**
 * Empirical influence of each unit: how fast the statistic moves when the unit gains weight, by a small step.
 * `statistic(weights)` takes weights that add up to 1. Variance by the delta method = sum of L^2 / n^2
 * (Davison and Hinkley 1997, 2.7; `empinf` of R's boot).
 */
export function empiricalInfluence(size: number, statistic: (weights: readonly number[]) => number): number[] {
  const step = 0.001 / size;
  const even = Array.from({ length: size }, () => 1 / size);
  const estimate = statistic(even);
  return even.map((_, i) => {
    const weights = even.map((weight, j) => weight * (1 - step) + (i === j ? step : 0));
    return (statistic(weights) - estimate) / step;
  });
}

export const deltaVariance = (influence: readonly number[]): number =>
  sumOf(influence, (value) => value * value) / influence.length ** 2;
