import { sum } from '../shared/vector.ts';

export type StratifiedVariance = { readonly variance: number; readonly degreesOfFreedom: number };

/**
 * Variance of a total of linearised values z, clusters drawn with replacement inside strata:
 * v = sum over strata of n/(n-1) x sum of (z - mean z)^2.
 *
 * A stratum with one cluster is centred on the mean of all z (`survey.lonely.psu = "adjust"` of R's survey). `z` of clusters outside a domain is 0, and they stay in their
 * stratum. Degrees of freedom: clusters minus strata, at least 1. `remaining`: 1 minus the sampled fraction
 * of clusters, 1 when their number is not finite.
 */
export function stratifiedVariance(
  strata: readonly (readonly number[])[],
  { remaining = 1 }: { readonly remaining?: number } = {},
): StratifiedVariance {
  const filled = strata.filter((stratum) => stratum.length > 0);
  const clusters = filled.reduce((total, stratum) => total + stratum.length, 0);
  const centre = sum(filled.flat()) / clusters;
  let variance = 0;
  for (const stratum of filled) {
    const size = stratum.length;
    const mean = size === 1 ? centre : sum(stratum) / size;
    const squares = stratum.reduce((total, z) => total + (z - mean) ** 2, 0);
    variance += remaining * (size === 1 ? squares : (size / (size - 1)) * squares);
  }
  return { variance, degreesOfFreedom: Math.max(1, clusters - filled.length) };
}
