import { notApplicable, notEnoughData, value } from '../shared/outcome.ts';
import { at, nth } from '../shared/vector.ts';
import { logitInterval } from '../statistics/logit-interval.ts';
import { wilsonInterval, z95 } from '../statistics/wilson.ts';
import { optionalChannel } from './dimensions.ts';
import type { Channel } from './dimensions.ts';
import type { SiteMeasure } from './measure-site.ts';
import { confidence, firmFrom } from './method.ts';
import type { Figure, FigureValue, ScoringPlan, View } from './types.ts';

/** Rounding noise of sums of scores in points: below it a variance or a distance to 0 or 100 is nil. */
const nil = 1e-9;

/** The figure of view number `v` of a measured site, whose audits reached these channels. */
export function figureOf(plan: ScoringPlan, measure: SiteMeasure, v: number, reached: ReadonlySet<Channel>): Figure {
  const weight = at(measure.weight, v);
  if (weight === 0) return noFigure(plan, measure, nth(plan.views, v), reached);
  const support = { audits: at(measure.audits, v), answers: at(measure.answers, v) };
  return value({
    ...withInterval(at(measure.value, v), at(measure.variance, v), at(measure.degrees, v), support.audits),
    effectiveDegrees: at(measure.effective, v),
    ...support,
    ...firmness(support),
    weight,
  });
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
    const standardError = (100 * (high - low)) / (2 * z95);
    return { value: score, standardError, low: 100 * low, high: 100 * high, degreesOfFreedom, interval: 'wilson' };
  }
  const { low, high } = logitInterval(share, variance / 1e4, degreesOfFreedom, confidence);
  return { value: score, standardError: Math.sqrt(variance), low: 100 * low, high: 100 * high, degreesOfFreedom, interval: 'logit_t' };
}

export const firmness = ({ audits, answers }: { audits: number; answers: number }): { indicative: boolean } => ({
  indicative: audits < firmFrom.audits || answers < firmFrom.answers,
});

/** Why a view has no figure. */
export function noFigure(
  plan: ScoringPlan,
  { missing }: Pick<SiteMeasure, 'missing'>,
  { cells }: View,
  reached: ReadonlySet<Channel>,
): Exclude<Figure, { kind: 'value' }> {
  if (cells.some((b) => at(missing, b) > 0)) return notEnoughData('answers');
  const channels = [...cells].map((b) => nth(plan.cells, b).channel);
  if (channels.some((channel) => reached.has(channel))) return notApplicable('nothing_applicable');
  if (channels.every((channel) => channel === optionalChannel)) return notApplicable('option_not_taken');
  return notEnoughData('audits');
}
