import type { Estimate } from '../statistics/compare-means.ts';
import { mean, standardDeviation } from '../statistics/moments.ts';
import { studentQuantile } from '../statistics/student.ts';
import { sumOf } from '../shared/vector.ts';
import { leastForQuartiles, leastOthers } from './class-size.ts';
import { narrowBelow } from './feasibility-audit.ts';

/** So many bodies, neighbours in the order of their values, stand for one value: their mean, in tenths of a point. */
export type ValueRun = { readonly bodies: number; readonly value: number };

/**
 * All that is released of the values of a group (docs/decisions/0024): runs of at least `leastOthers` neighbours
 * without names, or a single run that is the mean; and the standard deviation, rounded up to a whole point. Everything
 * published of the group is worked out from this, by `figureOfRuns`, and by nothing else.
 */
export type ReleasedValues = { readonly runs: readonly ValueRun[]; readonly deviation: number | null };

/** What is published of a group, in whole points; `interval`: 95 %, of a mean over bodies. */
export type RunsFigure = {
  readonly organisations: number;
  readonly mean: number;
  readonly quartiles: readonly [number, number, number] | null;
  readonly interval: readonly [number, number] | null;
};

/** Rounded to a tenth of a point. */
export const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Single run: the mean of all. The order of `values` does not matter. */
export const asOneRun = (values: readonly number[]): ValueRun[] => [{ bodies: values.length, value: tenths(mean(values)) }];

/** Cuts values into as many runs of at least `leastOthers` as there can be, as even as can be (univariate microaggregation). */
export function valueRuns(values: readonly number[]): ValueRun[] {
  const sorted = [...values].sort((a, b) => a - b);
  const runs = Math.max(1, Math.floor(sorted.length / leastOthers));
  return Array.from({ length: runs }, (_, i) =>
    asOneRun(sorted.slice(Math.round((i * sorted.length) / runs), Math.round(((i + 1) * sorted.length) / runs))),
  ).flat();
}

/**
 * What may be released of a group that may be published. `listed`: whether its values may be given in runs beside those
 * of other groups (`separates`). Under ten bodies, or where they are so alike that their spread tells each, the mean only.
 */
export function releaseValues(values: readonly number[], listed: boolean): ReleasedValues {
  if (values.length < leastForQuartiles || spreadTells(values)) return { runs: asOneRun(values), deviation: null };
  return { runs: listed ? valueRuns(values) : asOneRun(values), deviation: Math.ceil(standardDeviation(values)) };
}

/**
 * No value lies further than s sqrt(n - 1) from the mean (Samuelson 1968; s over n). Whoever knows one value knows mean and
 * spread of the others: told when that leaves an interval narrower than `narrowBelow` points, the most telling value out.
 */
export function spreadTells(values: readonly number[], narrow = narrowBelow): boolean {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted, sorted.slice(1), sorted.slice(0, -1)].some((seen) => seen.length < 2 || 2 * standardDeviation(seen) * (seen.length - 1) < narrow * Math.sqrt(seen.length));
}

/** Mean of the released values, as exact as they are. */
export const centreOfRuns = (runs: readonly ValueRun[]): number => sumOf(runs, ({ bodies, value }) => bodies * value) / sumOf(runs, ({ bodies }) => bodies);

/**
 * Quantile of grouped values: each run's value stands at the middle of its ranks, straight lines between, the first and the last
 * value beyond. Taken at its own steps, a group of two runs would have its lower mean for first quartile and for median alike.
 */
export function quantileOfRuns(runs: readonly ValueRun[], p: number): number {
  const n = sumOf(runs, ({ bodies }) => bodies);
  let before = 0;
  let last: { at: number; value: number } | null = null;
  for (const { bodies, value } of runs) {
    const at = (before + bodies / 2) / n;
    if (p <= at) return last === null ? value : last.value + ((p - last.at) / (at - last.at)) * (value - last.value);
    last = { at, value };
    before += bodies;
  }
  return last?.value ?? Number.NaN;
}

/** The published figure, worked out from what is released alone: the replay of open data runs this same function. */
export function figureOfRuns({ runs, deviation }: ReleasedValues): RunsFigure {
  const organisations = sumOf(runs, ({ bodies }) => bodies);
  const centre = centreOfRuns(runs);
  const at = (p: number): number => Math.round(quantileOfRuns(runs, p));
  return {
    organisations,
    mean: Math.round(centre),
    quartiles: runs.length > 1 ? [at(0.25), at(0.5), at(0.75)] : null,
    interval: deviation === null ? null : intervalOfMean(centre, deviation, organisations),
  };
}

/** The mean of a group as an estimate, from what is released; null where its spread is not. */
export function estimateOfRuns({ runs, deviation }: ReleasedValues): Estimate | null {
  const n = sumOf(runs, ({ bodies }) => bodies);
  return deviation === null || n < 2 ? null : { value: centreOfRuns(runs), variance: deviation ** 2 / n, degreesOfFreedom: n - 1 };
}

/** 95 % interval of a mean, as if the bodies of the group had been drawn from many alike; within 0..100, outwards never less. */
function intervalOfMean(centre: number, deviation: number, n: number): readonly [number, number] {
  const half = studentQuantile(0.975, n - 1) * (deviation / Math.sqrt(n));
  return [Math.round(Math.max(0, centre - half)), Math.round(Math.min(100, centre + half))];
}
