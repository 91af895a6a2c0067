import type { IsoDate } from '../calendar/date.ts';
import { newcombeInterval } from '../statistics/newcombe.ts';
import type { Bounds } from '../statistics/wilson.ts';
import { figureOf, spreadOf, totalOf } from './figure.ts';
import { cleaned } from './rollup.ts';
import type { RollupCell, Tally } from './types.ts';

/** What was said of a criterion on a day, all its questions together; histograms play no part here. */
export interface CriterionDay extends RollupCell {
  criterion: string;
  day: IsoDate;
}

/** A mean score 0..100 without what is marked, days as clusters. `size`: effective number of opinions; bounds null on too few days. */
export interface LivedScore {
  n: number;
  days: number;
  score: number;
  interval: Bounds | null;
  size: number | null;
}

/** The score of some days; null where nothing was said. */
export function livedScore(cells: readonly RollupCell[], leastDays: number): LivedScore | null {
  return scoreOfDays(cells.map(cleaned), leastDays);
}

function scoreOfDays(days: readonly Tally[], leastDays: number): LivedScore | null {
  const spread = spreadOf(days, leastDays);
  const { n, score, interval } = figureOf(totalOf(days, 0), spread);
  return score === null ? null : { n, days: days.filter((day) => day.n > 0).length, score, interval, size: spread && n / spread.score };
}

/** Days with the opinions of several questions or criteria added up. */
export function daysTogether<C extends CriterionDay>(cells: readonly C[]): CriterionDay[] {
  return [...Map.groupBy(cells, ({ day }) => day)].map(([day, own]) => ({
    criterion: '', day, all: totalOf(own.map(({ all }) => all), 0), marked: totalOf(own.map(({ marked }) => marked), 0),
  }));
}

/** By how many points the second score is above the first, with the 95 % interval; null where one of them has none. */
export function livedChange(before: LivedScore | null, after: LivedScore | null): (Bounds & { difference: number }) | null {
  if (!before?.size || !after?.size) return null;
  const { difference, low, high } = newcombeInterval(shareOf(after.score, after.size), shareOf(before.score, before.size));
  return { difference: 100 * difference, low: 100 * low, high: 100 * high };
}

const shareOf = (score: number, size: number) => ({ successes: (score / 100) * size, size });
