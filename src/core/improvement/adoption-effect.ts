import { classSize } from '../anonymity/class-size.ts';
import { notEnoughData, value, type Outcome } from '../shared/outcome.ts';
import { estimateMean } from '../statistics/compare-means.ts';
import { mean } from '../statistics/moments.ts';
import { studentQuantile } from '../statistics/student.ts';

/** Change of the score of a criterion of one body between two editions, in points. */
export interface BodyChange {
  readonly body: string;
  readonly change: number;
}

/** Whole points: nobody's own change can be read out of it. */
export interface AdoptionEffect {
  readonly adopters: number;
  readonly mean: number;
  /** 95 % interval of the mean, over bodies. */
  readonly low: number;
  readonly high: number;
  /** Bodies that did not take the step, over the same time: what would have come anyway. */
  readonly others: number;
  readonly othersMean: number;
}

/**
 * What became of the bodies that took a step, beside those that did not. Told only where both groups hold at least five
 * bodies besides the reader. No cause is claimed: who acts often had a bad year, and after a bad year scores rise by
 * themselves (regression to the mean), which the second mean does not take away altogether.
 */
export function adoptionEffect(adopters: readonly BodyChange[], others: readonly BodyChange[]): Outcome<AdoptionEffect, never, 'bodies'> {
  if (!shown(adopters) || !shown(others)) return notEnoughData('bodies');
  const { value: average, variance, degreesOfFreedom } = estimateMean(adopters.map(({ change }) => change));
  const half = studentQuantile(0.975, degreesOfFreedom) * Math.sqrt(variance);
  return value({
    adopters: adopters.length, mean: Math.round(average), low: Math.round(average - half), high: Math.round(average + half),
    others: others.length, othersMean: Math.round(mean(others.map(({ change }) => change))),
  });
}

const shown = (changes: readonly BodyChange[]): boolean => classSize(changes.map(({ body }) => body)).publish !== 'nothing';
