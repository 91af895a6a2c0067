import { at, nth, sum, sumOf } from '../shared/vector.ts';
import { mean, variance } from './moments.ts';

/** y = intercept + slope x: a score of the new grid told on the scale of the old one. Stored as data. */
export type LinearLink = {
  readonly method: 'mean' | 'linear' | 'tucker' | 'levine';
  readonly intercept: number;
  readonly slope: number;
  /** Standard error of the linked score at the mean of x, over structures. */
  readonly standardError: number;
};

export type Sample = { readonly scores: readonly number[]; readonly counts?: readonly number[] };

type Moments = { readonly n: number; readonly mean: number; readonly variance: number };

/** Moments with divisor n - 1, as in R's equate. */
function momentsOf({ scores, counts }: Sample): Moments {
  if (!counts) return { n: scores.length, mean: mean(scores), variance: variance(scores) };
  const n = sum(counts);
  const centre = sumOf(scores.keys(), (i) => at(scores, i) * at(counts, i)) / n;
  return { n, mean: centre, variance: sumOf(scores.keys(), (i) => at(counts, i) * (at(scores, i) - centre) ** 2) / (n - 1) };
}

/** Random groups, same spread: only the mean moves. The choice under 100 structures. */
export function meanLink(x: Sample, y: Sample): LinearLink {
  const [from, to] = [momentsOf(x), momentsOf(y)];
  return { method: 'mean', intercept: to.mean - from.mean, slope: 1, standardError: Math.sqrt(from.variance / from.n + to.variance / to.n) };
}

/** Random groups, mean and spread move (Kolen and Brennan 2014, 2.3). */
export function linearLink(x: Sample, y: Sample): LinearLink {
  const [from, to] = [momentsOf(x), momentsOf(y)];
  const slope = Math.sqrt(to.variance / from.variance);
  const standardError = Math.sqrt((slope ** 2 * from.variance) / from.n + to.variance / to.n);
  return { method: 'linear', intercept: to.mean - slope * from.mean, slope, standardError };
}

/** Structures scored with one grid: total score and score on the common (anchor) items. */
export type AnchoredSample = { readonly total: readonly number[]; readonly anchor: readonly number[] };

type Synthetic = { readonly meanX: number; readonly varianceX: number; readonly meanY: number; readonly varianceY: number };

/**
 * Two panels, common items (Kolen and Brennan 2014, chapter 4). `x` was scored with the new grid, `y` with the old one;
 * the synthetic panel weighs them by their sizes. Tucker assumes that the regression of the total on the anchor is the
 * same in both panels; Levine that true scores are perfectly related (anchor items are part of the total). The
 * standard error is that of the anchors' and totals' means, without that of the slopes.
 */
export const tuckerLink = (x: AnchoredSample, y: AnchoredSample): LinearLink =>
  anchoredLink('tucker', x, y, (one) => one.covariance / one.anchor.variance);

export const levineLink = (x: AnchoredSample, y: AnchoredSample): LinearLink =>
  anchoredLink('levine', x, y, (one) => one.total.variance / one.covariance);

type Anchored = { readonly total: Moments; readonly anchor: Moments; readonly covariance: number };

function anchoredOf({ total, anchor }: AnchoredSample): Anchored {
  if (total.length !== anchor.length || total.length < 2) throw new RangeError('linking needs two structures with both scores');
  const [t, v] = [momentsOf({ scores: total }), momentsOf({ scores: anchor })];
  const covariance = sumOf(total.keys(), (i) => (at(total, i) - t.mean) * (at(anchor, i) - v.mean)) / (total.length - 1);
  if (v.variance === 0 || covariance === 0) throw new RangeError('common items that do not vary cannot link two grids');
  return { total: t, anchor: v, covariance };
}

function anchoredLink(method: 'tucker' | 'levine', x: AnchoredSample, y: AnchoredSample, gammaOf: (one: Anchored) => number): LinearLink {
  const [one, two] = [anchoredOf(x), anchoredOf(y)];
  const [gx, gy] = [gammaOf(one), gammaOf(two)];
  const synthetic = syntheticMoments(one, two, gx, gy);
  const slope = Math.sqrt(synthetic.varianceY / synthetic.varianceX);
  const share = (part: Anchored, gamma: number): number =>
    (part.total.variance - 2 * gamma * part.covariance + gamma ** 2 * part.anchor.variance) / part.total.n;
  return {
    method,
    slope,
    intercept: synthetic.meanY - slope * synthetic.meanX,
    standardError: Math.sqrt(slope ** 2 * share(one, gx) + share(two, gy)),
  };
}

function syntheticMoments(one: Anchored, two: Anchored, gx: number, gy: number): Synthetic {
  const w1 = one.total.n / (one.total.n + two.total.n);
  const w2 = 1 - w1;
  const gap = one.anchor.mean - two.anchor.mean;
  const spread = one.anchor.variance - two.anchor.variance;
  return {
    meanX: one.total.mean - w2 * gx * gap,
    varianceX: one.total.variance - w2 * gx ** 2 * spread + w1 * w2 * gx ** 2 * gap ** 2,
    meanY: two.total.mean + w1 * gy * gap,
    varianceY: two.total.variance + w1 * gy ** 2 * spread + w1 * w2 * gy ** 2 * gap ** 2,
  };
}

export const applyLink = (link: LinearLink, x: number): number => link.intercept + link.slope * x;

/**
 * Equipercentile link of integer scores 0 .. K from their counts (Kolen and Brennan 2014, 2.4): the y that has in
 * its form the percentile rank that x has in its own; scores are spread evenly over +- 0.5.
 */
export function equipercentileLink(countX: readonly number[], countY: readonly number[], x: number): number {
  const rank = percentileRank(countX, x);
  const total = sum(countY);
  let below = 0;
  for (let score = 0; score < countY.length; score++) {
    const here = at(countY, score) / total;
    if (below + here > rank) return score - 0.5 + (rank - below) / here;
    below += here;
  }
  return countY.length - 0.5;
}

function percentileRank(counts: readonly number[], x: number): number {
  const nearest = Math.floor(x + 0.5);
  const below = sum(counts.slice(0, nearest));
  return (below + (x - nearest + 0.5) * nth(counts, nearest)) / sum(counts);
}
