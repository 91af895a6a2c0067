import { normalQuantile } from './normal.ts';
import type { Bounds } from './wilson.ts';

/** Ranks that one structure can have, both included; rank 1 = highest score. */
export type RankSet = { readonly best: number; readonly worst: number };

export type RankedScore = { readonly value: number; readonly standardError: number };

/**
 * Joint confidence region of all ranks, without simulation (Klein, Wright and Wieczorek 2020): each score gets
 * an interval of joint level (independent scores, so each at confidence^(1/n)); who lies surely above pushes
 * the best possible rank down, who lies surely below lifts the worst one.
 */
export function rankRegions(scores: readonly RankedScore[], confidence = 0.95): RankSet[] {
  const z = jointQuantile(scores.length, confidence);
  return ranksOfIntervals(
    scores.map(({ value, standardError }) => ({ low: value - z * standardError, high: value + z * standardError })),
  );
}

/** Ranks left possible when every score lies in its interval; intervals that touch do not separate. */
export function ranksOfIntervals(intervals: readonly Bounds[]): RankSet[] {
  return intervals.map((own) => ({
    best: 1 + intervals.filter(({ low }) => low > own.high).length,
    worst: intervals.length - intervals.filter(({ high }) => high < own.low).length,
  }));
}

/** Half width, in standard errors, of `count` independent normal intervals that all hold with this confidence. */
export const jointQuantile = (count: number, confidence: number): number =>
  count === 0 ? NaN : normalQuantile((1 + confidence ** (1 / count)) / 2);
