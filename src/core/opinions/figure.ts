import { estimateRatio } from '../statistics/ratio.ts';
import { wilsonInterval, type Bounds } from '../statistics/wilson.ts';
import { addTallies, emptyTally } from './rollup.ts';
import type { Tally } from './types.ts';

/** What a board says of a part of the opinions. */
export interface OpinionFigure {
  n: number;
  /** Mean score, 0..100, with its 95 % interval; null without opinions, bounds null where the spread is not known. */
  score: number | null;
  interval: Bounds | null;
  /** Share of the upper half of the faces, 0..1, with its interval. */
  satisfied: number | null;
  satisfiedInterval: Bounds | null;
}

/** Variances of the mean score and of the satisfied share, each over p (1 - p) / n: what divides n to give the effective size. */
export interface OpinionSpread {
  score: number;
  satisfied: number;
}

/** How many chose a step of the upper half; the middle of an odd number of steps is not in it. */
export const satisfiedOf = ({ histogram }: Pick<Tally, 'histogram'>): number => histogram.reduce((sum, count, value) => sum + (value > (histogram.length - 1) / 2 ? count : 0), 0);

export const totalOf = (tallies: readonly Tally[], steps: number): Tally => tallies.reduce(addTallies, emptyTally(steps));

/**
 * Spread of a figure with days as clusters (linearised ratio, method 1.10): people of one day met the same staff and
 * the same queue. Null under `leastDays` days with opinions.
 */
export function spreadOf(days: readonly Tally[], leastDays: number): OpinionSpread | null {
  const heard = days.filter(({ n }) => n > 0);
  if (heard.length < leastDays) return null;
  const n = heard.reduce((sum, day) => sum + day.n, 0);
  const score = heard.reduce((sum, { total }) => sum + total, 0) / (100 * n);
  const squares = heard.reduce((sum, day) => sum + day.squares, 0) / 10_000;
  // Faces between the worst and the best spread less than yes and no.
  const ofOnePerson = (Math.max(0, squares - n * score * score) / Math.max(1, n - 1)) / (score * (1 - score));
  return {
    score: effect(heard, score, n, (day) => day.total / 100, ofOnePerson),
    satisfied: effect(heard, heard.reduce((sum, day) => sum + satisfiedOf(day), 0) / n, n, satisfiedOf, 1),
  };
}

function effect(days: readonly Tally[], mean: number, n: number, sumOf: (day: Tally) => number, least: number): number {
  const meanDay = n / days.length;
  // Everybody said the same: each day counts as one.
  if (mean <= 0 || mean >= 1) return meanDay;
  const { variance } = estimateRatio(days.map((day) => ({ numerator: sumOf(day), denominator: day.n })));
  return Math.min(Math.max(least, variance / ((mean * (1 - mean)) / n)), Math.max(1, meanDay));
}

/** The figure of opinions that spread as `spread` says: Wilson's interval at the effective size. */
export function figureOf(tally: Tally, spread: OpinionSpread | null): OpinionFigure {
  const { n, total } = tally;
  if (n === 0) return { n, score: null, interval: null, satisfied: null, satisfiedInterval: null };
  const score = total / n;
  const satisfied = satisfiedOf(tally) / n;
  const within = spread && wilsonInterval(score / 100, n / spread.score);
  return {
    n, score, satisfied,
    interval: within && { low: within.low * 100, high: within.high * 100 },
    satisfiedInterval: spread && wilsonInterval(satisfied, n / spread.satisfied),
  };
}
