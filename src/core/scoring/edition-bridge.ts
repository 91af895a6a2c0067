import { meanLink, tuckerLink } from '../statistics/linking.ts';
import type { AnchoredSample, LinearLink } from '../statistics/linking.ts';
import { commonChannels } from './dimensions.ts';
import type { CommonChannel } from './dimensions.ts';
import type { PlanSource } from './types.ts';

/** A move between two editions, in points: `total` = `own` + `grid`, exactly. */
export type Bridge = {
  readonly total: number;
  /** What the same questions, scored alike in both editions, say of the body. */
  readonly own: number;
  /** What other questions, other scores and other weights do to a body that serves people as before. */
  readonly grid: number;
};

/** Scores of one figure: as published by each edition, and on the items common to both. */
export type BridgedScores = { readonly before: number; readonly after: number; readonly commonBefore: number; readonly commonAfter: number };

/**
 * Splits what moved between "you" and "the grid" (method 1.9): you = common items now - common items then; the grid = the
 * rest. With an unchanged grid all items are common and the grid's part is 0.
 */
export function bridgeOf({ before, after, commonBefore, commonAfter }: BridgedScores): Bridge {
  const total = after - before;
  const own = commonAfter - commonBefore;
  return { total, own, grid: total - own };
}

/**
 * What compiles a plan over common items only, weights as in `source`; channels without any leave and the percentages of the
 * others are scaled up to 100. Null when no item of the common channels is left.
 */
export function commonSource(source: PlanSource, common: ReadonlySet<string>): PlanSource | null {
  const items = source.items.filter(({ id }) => common.has(id));
  const measured = commonChannels.filter((channel) => source.channelWeights[channel] && items.some((item) => item.channel === channel));
  const total = measured.reduce((sum, channel) => sum + (source.channelWeights[channel] ?? 0), 0);
  if (total === 0) return null;
  const channelWeights: Partial<Record<CommonChannel, number>> = {};
  for (const channel of measured) channelWeights[channel] = (100 * (source.channelWeights[channel] ?? 0)) / total;
  return { ...source, items: items.filter(({ channel }) => channel === 'counter' || channel in channelWeights), channelWeights };
}

/** From this many bodies on in both panels the spread is linked too, not the mean alone (method 1.9). */
const leastForSpread = 100;

/**
 * The function that tells a score of the new grid on the scale of the old one, from the bodies of both panels with their
 * scores in full (`total`) and on common items (`anchor`). Under 100 bodies only the mean moves, by what the grids add
 * to or take from the common items on average; from 100 on Tucker's line. Throws RangeError under two bodies a side.
 */
export function linkEditions(now: AnchoredSample, then: AnchoredSample): LinearLink {
  const enough = Math.min(now.total.length, then.total.length);
  if (enough < 2) throw new RangeError('linking needs two bodies in each edition');
  if (enough >= leastForSpread && varies(now.anchor) && varies(then.anchor)) return tuckerLink(now, then);
  return meanLink({ scores: offsets(now) }, { scores: offsets(then) });
}

const varies = (scores: readonly number[]): boolean => scores.some((score) => Math.abs(score - (scores[0] ?? 0)) > 1e-9);

const offsets = ({ total, anchor }: AnchoredSample): number[] => total.map((score, i) => score - (anchor[i] ?? NaN));
