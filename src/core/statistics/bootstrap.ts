import type { RandomStream } from '../shared/random.ts';
import { addAt, nth } from '../shared/vector.ts';
import { standardDeviation, quantile } from './moments.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import type { Bounds } from './wilson.ts';

export type BootstrapDesign = {
  /** Number of resampled units. */
  readonly size: number;
  readonly replicates: number;
  readonly stream: RandomStream;
  /** Stratum of each unit; units are drawn with replacement inside their stratum. One stratum when absent. */
  readonly strata?: readonly string[];
};

/**
 * Bootstrap replicates of a statistic: `statistic(counts)` receives how many times each unit was drawn. Reproducible:
 * the same stream gives the same replicates. Meant for what has no closed form (ranks, quantile positions).
 */
export function bootstrap({ size, replicates, stream, strata }: BootstrapDesign, statistic: (counts: Float64Array) => number): number[] {
  const groups = groupsOf(size, strata);
  const counts = new Float64Array(size);
  return Array.from({ length: replicates }, () => {
    counts.fill(0);
    for (const group of groups) {
      for (let draw = 0; draw < group.length; draw++) addAt(counts, nth(group, stream.integer(group.length)), 1);
    }
    return statistic(counts);
  });
}

function groupsOf(size: number, strata: readonly string[] | undefined): number[][] {
  const units = Array.from({ length: size }, (_, i) => i);
  if (!strata) return [units];
  return [...new Set(strata)].map((stratum) => units.filter((i) => strata[i] === stratum));
}

export const bootstrapError = (replicates: readonly number[]): number => standardDeviation(replicates);

/** Percentile interval; poor with few units, kept as the reference of the others. */
export function percentileInterval(replicates: readonly number[], confidence = 0.95): Bounds {
  return { low: quantile(replicates, (1 - confidence) / 2), high: quantile(replicates, (1 + confidence) / 2) };
}

/**
 * Bias-corrected and accelerated interval (Efron 1987): percentiles moved by the share of replicates below the
 * estimate and by the acceleration of the jackknife. When every replicate lies on one side of the estimate the
 * correction is infinite and the percentile interval is returned.
 */
export function bcaInterval(replicates: readonly number[], estimate: number, acceleration: number, confidence = 0.95): Bounds {
  const below = replicates.filter((t) => t < estimate).length + replicates.filter((t) => t === estimate).length / 2;
  const shift = normalQuantile(below / replicates.length);
  if (!Number.isFinite(shift)) return percentileInterval(replicates, confidence);
  const moved = (p: number): number => {
    const z = shift + normalQuantile(p);
    return normalCdf(shift + z / (1 - acceleration * z));
  };
  return {
    low: quantile(replicates, moved((1 - confidence) / 2)),
    high: quantile(replicates, moved((1 + confidence) / 2)),
  };
}
