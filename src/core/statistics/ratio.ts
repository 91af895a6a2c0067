import { at, nth, sum } from '../shared/vector.ts';
import { stratifiedVariance } from './stratified-variance.ts';

/** Totals of one cluster (an audit): weighted numerator and denominator, 0 outside the domain. */
export type ClusterTotals = { readonly numerator: number; readonly denominator: number; readonly stratum?: string };

export type RatioEstimate = {
  readonly ratio: number;
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** z = (numerator - ratio x denominator) / sum of denominators, one for each cluster. */
  readonly linearised: readonly number[];
};

/**
 * Combined ratio estimator of a stratified one-stage cluster sample with its linearised variance (Särndal,
 * Swensson and Wretman 1992, 5.6 to 5.8; R survey's `svyratio`). A domain is estimated by giving 0 for the
 * clusters, or their parts, outside it. `remaining` = 1 - sampled fraction of the clusters.
 */
export function estimateRatio(clusters: readonly ClusterTotals[], remaining = 1): RatioEstimate {
  const denominator = sum(clusters.map((cluster) => cluster.denominator));
  if (denominator === 0) throw new RangeError('estimateRatio: the denominators add up to 0');
  const ratio = sum(clusters.map((cluster) => cluster.numerator)) / denominator;
  const linearised = clusters.map((cluster) => (cluster.numerator - ratio * cluster.denominator) / denominator);
  const strata = [...new Set(clusters.map((cluster) => cluster.stratum))].map((stratum) =>
    linearised.filter((_, i) => nth(clusters, i).stratum === stratum),
  );
  return { ratio, linearised, ...stratifiedVariance(strata, { remaining }) };
}

/** Totals of the units of each cluster, in the order in which clusters first appear. */
export function clusterTotals(
  cluster: readonly (string | number)[],
  numerator: readonly number[],
  denominator: readonly number[],
): ClusterTotals[] {
  const totals = new Map<string | number, { numerator: number; denominator: number }>();
  cluster.forEach((name, i) => {
    const known = totals.get(name) ?? { numerator: 0, denominator: 0 };
    totals.set(name, {
      numerator: known.numerator + at(numerator, i),
      denominator: known.denominator + at(denominator, i),
    });
  });
  return [...totals.values()];
}
