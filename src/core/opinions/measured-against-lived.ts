import type { Bounds } from '../statistics/wilson.ts';

/**
 * `higher`: users are happier than audits measure, beyond both intervals; `lower`: less happy; `near`: the difference is known to be small;
 * `open`: neither is known.
 */
export type Agreement = 'higher' | 'lower' | 'near' | 'open';

/** A score with its 95 % interval. */
export interface ScoreWithin extends Bounds {
  score: number;
}

/** Two sides are near where their difference is within so many points, interval included. */
export const nearPoints = 10;

/** Fewer opinions are shown, but not held against audits. */
export const leastOpinions = 30;

/**
 * Whether what users say differs from what audits measured beyond both 95 % intervals. Two 95 % intervals that do not meet are a stricter
 * test than the usual one (p of about 0.006), as it should be where twenty criteria are looked at together. Intervals that meet show no
 * agreement, wide ones always meet: that takes an interval of the difference within ten points either way.
 */
export function agreementOf(measured: ScoreWithin, lived: ScoreWithin): Agreement {
  if (lived.low > measured.high) return 'higher';
  if (lived.high < measured.low) return 'lower';
  const { low, high } = differenceOf(measured, lived);
  return low >= -nearPoints && high <= nearPoints ? 'near' : 'open';
}

/** 95 % interval of lived minus measured, from the two intervals of independent scores (MOVER: Zou and Donner 2008, of which Newcombe's is one case). */
function differenceOf(measured: ScoreWithin, lived: ScoreWithin): Bounds {
  const difference = lived.score - measured.score;
  return {
    low: difference - Math.hypot(lived.score - lived.low, measured.high - measured.score),
    high: difference + Math.hypot(lived.high - lived.score, measured.score - measured.low),
  };
}
