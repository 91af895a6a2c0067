import { sumOf } from '../../shared/vector.ts';
import { estimateRatio } from '../../statistics/ratio.ts';
import { wilsonInterval, type Bounds } from '../../statistics/wilson.ts';
import type { HonestyThresholds } from './rules.ts';

/** Opinions of a day: their number, the sum of their scores (0..100), and how many are above the middle. */
export type DayTally = { readonly n: number; readonly total: number; readonly satisfied: number };
export type HeardDay = { readonly all: DayTally; readonly marked: DayTally };

export type ReadFigure = {
  readonly n: number;
  /** Mean score, 0..100; null without opinions. */
  readonly score: number | null;
  /** Share of the satisfied, 0..1, with Wilson's 95 % interval at the effective size; null under `least_days` days. */
  readonly satisfied: number | null;
  readonly interval: Bounds | null;
  /** Variance of the share over what independent opinions would have; null where there is no interval. */
  readonly designEffect: number | null;
};

export type HonestReading = { readonly raw: ReadFigure; readonly cleaned: ReadFigure; readonly removed: number; readonly removedShare: number };

/**
 * A figure as it was heard and without what bears a mark, with the share removed (method 1.10). Days are the clusters:
 * people of one day met the same staff and the same queue.
 */
export function readHonestly(days: readonly HeardDay[], { least_days }: HonestyThresholds['reading']): HonestReading {
  const raw = readFigure(days.map(({ all }) => all), least_days);
  const cleaned = readFigure(days.map(({ all, marked }) => minus(all, marked)), least_days);
  const removed = raw.n - cleaned.n;
  return { raw, cleaned, removed, removedShare: raw.n > 0 ? removed / raw.n : 0 };
}

const minus = (all: DayTally, marked: DayTally): DayTally => ({ n: all.n - marked.n, total: all.total - marked.total, satisfied: all.satisfied - marked.satisfied });

function readFigure(days: readonly DayTally[], leastDays: number): ReadFigure {
  const heard = days.filter(({ n }) => n > 0);
  const n = sumOf(heard, (day) => day.n);
  if (n === 0) return { n, score: null, satisfied: null, interval: null, designEffect: null };
  const satisfied = sumOf(heard, (day) => day.satisfied) / n;
  const designEffect = heard.length >= leastDays ? effectOfDays(heard, satisfied, n) : null;
  return {
    n,
    score: sumOf(heard, ({ total }) => total) / n,
    satisfied,
    interval: designEffect === null ? null : wilsonInterval(satisfied, n / designEffect),
    designEffect,
  };
}

/** Kish's design effect of the share, days as clusters; never under 1, nor over the mean size of a day. */
function effectOfDays(days: readonly DayTally[], share: number, n: number): number {
  if (share === 0 || share === 1) return n / days.length;
  const { variance } = estimateRatio(days.map((day) => ({ numerator: day.satisfied, denominator: day.n })));
  return Math.min(Math.max(1, variance / ((share * (1 - share)) / n)), Math.max(1, n / days.length));
}
