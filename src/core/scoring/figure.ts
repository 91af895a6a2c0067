import { notApplicable, notEnoughData, value } from '../shared/outcome.ts';
import { at, nth, sumOf } from '../shared/vector.ts';
import { logitInterval } from '../statistics/logit-interval.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { stratifiedVariance } from '../statistics/stratified-variance.ts';
import type { StratifiedVariance } from '../statistics/stratified-variance.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { optionalChannel } from './dimensions.ts';
import { confidence, firmFrom } from './method.ts';
import type { SiteSums, Stratum } from './site-sums.ts';
import type { Figure, FigureValue, ScoringPlan, View } from './types.ts';

/** Rounding noise of sums of scores in points: below it a variance or a distance to 0 or 100 is nil. */
const nil = 1e-9;

/**
 * One figure of a site: the weighted mean of the cells of `view`, with the error of a stratified sample of
 * audits (method 1.3): audits are the sampling units and channels the strata; cells outside the view count
 * for 0 in the linearised values, but every audit of a channel stays in its stratum.
 */
export function figureOf(plan: ScoringPlan, sums: SiteSums, weights: Float64Array, view: View): Figure {
  const cells = [...view.cells].filter((b) => at(weights, b) > 0);
  if (cells.length === 0) return noFigure(plan, sums, view);
  const weight = sumOf(cells, (b) => at(weights, b));
  const shares = cells.map((b) => ({ b, share: at(weights, b) / weight, channel: nth(plan.cells, b).channel }));
  const mean = sumOf(shares, ({ b, share }) => share * at(sums.scores, b));
  const score = Math.min(100, Math.max(0, mean));
  const { variance, degreesOfFreedom } = errorOf(sums, shares, score);
  const support = supportOf(sums, cells);
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

type Share = { readonly b: number; readonly share: number; readonly channel: string };

/**
 * z of an audit = sum over the cells of share x (N - S D) / sum of D. In a channel they add up to 0, since each
 * cell is the ratio of its own channel. A channel with one audit has z = 0 whatever happened there, so its z is
 * its distance from the score of the view, as if that one contact could have been like any other.
 */
function errorOf(sums: SiteSums, shares: readonly Share[], score: number): StratifiedVariance {
  const strata = sums.strata.flatMap((stratum) => {
    const mine = shares.filter(({ channel }) => channel === stratum.channel);
    return mine.length === 0 ? [] : [linearised(sums, stratum, mine, score)];
  });
  return stratifiedVariance(strata, { lonelyCentre: 0 });
}

function linearised(sums: SiteSums, { residuals }: Stratum, mine: readonly Share[], score: number): number[] {
  if (residuals.length === 1) return [sumOf(mine, ({ b, share }) => share * (at(sums.scores, b) - score))];
  return residuals.map((residual) => sumOf(mine, ({ b, share }) => share * at(residual, b)));
}

function supportOf(sums: SiteSums, cells: readonly number[]): { audits: number; answers: number } {
  return {
    audits: sums.audits.filter((audit) => cells.some((b) => at(audit.d, b) > 0)).length,
    answers: sumOf(cells, (b) => at(sums.answered, b)),
  };
}

/** Why a view has no figure. */
export function noFigure(plan: ScoringPlan, sums: SiteSums, view: View): Exclude<Figure, { kind: 'value' }> {
  if (view.cells.some((b) => at(sums.missing, b) > 0)) return notEnoughData('answers');
  const reached = new Set(sums.strata.map((stratum) => stratum.channel));
  const channels = [...view.cells].map((b) => nth(plan.cells, b).channel);
  if (channels.some((channel) => reached.has(channel))) return notApplicable('nothing_applicable');
  if (channels.every((channel) => channel === optionalChannel)) return notApplicable('option_not_taken');
  return notEnoughData('audits');
}
