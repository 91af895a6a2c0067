import { f64, i32 } from '../shared/vector.ts';
import type { AuditSheet } from './audit-sheet.ts';
import { withInterval } from './figure.ts';
import { emptyMeasure, measureSite } from './measure-site.ts';
import type { ScoringPlan, View } from './types.ts';

/**
 * The figures of all sites of an edition: entry `site x views.length + view`, in points. `value` and
 * `standardError` are NaN where there is no figure.
 */
export type EditionScores = {
  readonly views: readonly View[];
  readonly sites: number;
  readonly value: Float64Array;
  readonly standardError: Float64Array;
  /** Degrees of freedom of Satterthwaite, for comparisons. */
  readonly effectiveDegrees: Float64Array;
  readonly audits: Float64Array;
};

/** The same figures as `scoreSite`, for all sites of a sheet, or for `from` to `to` (excluded) of them. */
export function scoreEdition(plan: ScoringPlan, sheet: AuditSheet, from = 0, to = sheet.siteStarts.length - 1): EditionScores {
  const width = plan.views.length;
  const array = (): Float64Array => new Float64Array((to - from) * width);
  const scores = { views: plan.views, sites: to - from, value: array(), standardError: array(), effectiveDegrees: array(), audits: array() };
  const measure = emptyMeasure(plan);
  for (let site = from; site < to; site++) {
    measureSite(plan, sheet, site, measure);
    const start = (site - from) * width;
    for (let v = 0; v < width; v++) {
      const measured = f64(measure.weight, v) > 0;
      scores.value[start + v] = measured ? f64(measure.value, v) : NaN;
      scores.standardError[start + v] = measured ? standardErrorOf(f64(measure.value, v), f64(measure.variance, v), f64(measure.audits, v)) : NaN;
      scores.effectiveDegrees[start + v] = f64(measure.effective, v);
      scores.audits[start + v] = f64(measure.audits, v);
    }
  }
  return scores;
}

/** Square root of the variance away from the edges, where it needs no interval. */
const standardErrorOf = (value: number, variance: number, audits: number): number =>
  variance > 1e-12 && value > 1e-6 && value < 100 - 1e-6 ? Math.sqrt(variance) : withInterval(value, variance, 1, audits).standardError;

/** By class and view (`class x views.length + view`): number of sites with a figure, mean, standard deviation, quartiles. */
export type ClassSummaries = Readonly<Record<'count' | 'mean' | 'deviation' | 'lower' | 'median' | 'upper', Float64Array>>;

/**
 * Summaries of the classes of peers over all views. `classOf[site]` = number of its class, -1 for none. What may be shown
 * of them is decided in `core/anonymity`.
 */
export function summariseClasses(scores: EditionScores, classOf: Int32Array, classes: number): ClassSummaries {
  const width = scores.views.length;
  const array = (): Float64Array => new Float64Array(classes * width);
  const result = { count: array(), mean: array(), deviation: array(), lower: array(), median: array(), upper: array() };
  const members = Array.from({ length: classes }, (_, c) => Int32Array.from(classOf.keys()).filter((site) => i32(classOf, site) === c));
  const values = new Float64Array(scores.sites);
  members.forEach((sites, c) => {
    for (let v = 0; v < width; v++) {
      let count = 0;
      for (const site of sites) {
        const value = f64(scores.value, site * width + v);
        if (!Number.isNaN(value)) values[count++] = value;
      }
      summarise(values.subarray(0, count), c * width + v, result);
    }
  });
  return result;
}

function summarise(values: Float64Array, at: number, result: ClassSummaries): void {
  const count = values.length;
  let total = 0;
  for (let i = 0; i < count; i++) total += f64(values, i);
  const mean = total / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (f64(values, i) - mean) ** 2;
  values.sort();
  result.count[at] = count;
  result.mean[at] = mean;
  result.deviation[at] = Math.sqrt(squares / (count - 1));
  result.lower[at] = sortedQuantile(values, 0.25);
  result.median[at] = sortedQuantile(values, 0.5);
  result.upper[at] = sortedQuantile(values, 0.75);
}

function sortedQuantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * p;
  const below = f64(sorted, Math.floor(place));
  return below + (f64(sorted, Math.ceil(place)) - below) * (place - Math.floor(place));
}
