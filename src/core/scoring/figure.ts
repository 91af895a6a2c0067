import { notApplicable, notEnoughData, value } from '../shared/outcome.ts';
import { logitInterval } from '../statistics/logit-interval.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { optionalChannel } from './dimensions.ts';
import { confidence, firmFrom } from './method.ts';
import type { SiteSums } from './site-sums.ts';
import type { Figure, FigureValue, ScoringPlan, View } from './types.ts';

/** Rounding noise of sums of scores in points: below it a variance or a distance to 0 or 100 is nil. */
const nil = 1e-9;

/**
 * One figure of a site: the weighted mean of the cells of `view`, with the error of a stratified sample of
 * audits (method 1.3): audits are the sampling units and channels the strata; cells outside the view count
 * for 0 in the linearised values, but every audit of a channel stays in its stratum.
 */
export function figureOf(plan: ScoringPlan, sums: SiteSums, weights: Float64Array, view: View): Figure {
  let weight = 0;
  let weighted = 0;
  for (const b of view.cells) {
    if (weights[b] === 0) continue;
    weight += weights[b];
    weighted += weights[b] * sums.scores[b];
  }
  if (weight === 0) return noFigure(plan, sums, view);
  const score = Math.min(100, Math.max(0, weighted / weight));
  const { variance, degreesOfFreedom } = stratifiedError(plan, sums, weights, view, weight, score);
  const support = supportOf(sums, view);
  return value({ ...withInterval(score, variance, degreesOfFreedom, support.audits), ...support, ...firmness(support), weight });
}

/** The interval part of a figure, from its variance in points squared; Wilson on the number of audits at the edges. */
export function withInterval(
  score: number,
  variance: number,
  degreesOfFreedom: number,
  audits: number,
): Pick<FigureValue, 'value' | 'standardError' | 'low' | 'high' | 'degreesOfFreedom' | 'interval'> {
  const share = score / 100;
  if (variance < nil * nil || score < nil || score > 100 - nil) {
    const { low, high } = wilsonInterval(share, audits, confidence);
    const standardError = (100 * (high - low)) / (2 * normalQuantile((1 + confidence) / 2));
    return { value: score, standardError, low: 100 * low, high: 100 * high, degreesOfFreedom, interval: 'wilson' };
  }
  const { low, high } = logitInterval(share, variance / 1e4, degreesOfFreedom, confidence);
  return { value: score, standardError: Math.sqrt(variance), low: 100 * low, high: 100 * high, degreesOfFreedom, interval: 'logit_t' };
}

export const firmness = ({ audits, answers }: { audits: number; answers: number }): { indicative: boolean } => ({
  indicative: audits < firmFrom.audits || answers < firmFrom.answers,
});

/**
 * v = sum over channels of n/(n-1) x sum of z^2. The z of a channel add up to 0, since each cell is the ratio of
 * its own channel. A channel with one audit has z = 0 whatever happened there, so it is centred on the view's
 * score instead (survey's `lonely.psu = "adjust"`). Degrees of freedom: audits minus channels, at least 1.
 */
function stratifiedError(
  plan: ScoringPlan,
  sums: SiteSums,
  weights: Float64Array,
  view: View,
  weight: number,
  score: number,
): { variance: number; degreesOfFreedom: number } {
  let variance = 0;
  let degreesOfFreedom = 0;
  for (const stratum of sums.strata) {
    const cells = view.cells.filter((b) => plan.cells[b].channel === stratum.channel && weights[b] > 0);
    if (cells.length === 0) continue;
    const size = stratum.residuals.length;
    degreesOfFreedom += size - 1;
    if (size === 1) {
      const away = cells.reduce((total, b) => total + weights[b] * (sums.scores[b] - score), 0) / weight;
      variance += away * away;
      continue;
    }
    let squares = 0;
    for (const residual of stratum.residuals) {
      let z = 0;
      for (const b of cells) z += weights[b] * residual[b];
      squares += (z / weight) ** 2;
    }
    variance += (size / (size - 1)) * squares;
  }
  return { variance, degreesOfFreedom: Math.max(1, degreesOfFreedom) };
}

function supportOf(sums: SiteSums, view: View): { audits: number; answers: number } {
  const answers = view.cells.reduce((total, b) => total + sums.answered[b], 0);
  const audits = sums.audits.filter((audit) => view.cells.some((b) => audit.d[b] > 0)).length;
  return { audits, answers };
}

/** Why a view has no figure. */
export function noFigure(plan: ScoringPlan, sums: SiteSums, view: View): Exclude<Figure, { kind: 'value' }> {
  if (view.cells.some((b) => sums.missing[b] > 0)) return notEnoughData('answers');
  const reached = new Set(sums.strata.map((stratum) => stratum.channel));
  const channels = [...view.cells].map((b) => plan.cells[b].channel);
  if (channels.some((channel) => reached.has(channel))) return notApplicable('nothing_applicable');
  if (channels.every((channel) => channel === optionalChannel)) return notApplicable('option_not_taken');
  return notEnoughData('audits');
}
