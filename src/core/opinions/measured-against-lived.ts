import type { Bounds } from '../statistics/wilson.ts';

/** A score with its 95 % interval, 0..100. */
export interface ScoreWithin {
  score: number;
  interval: Bounds;
}

/** `higher`: users are happier than audits measure, beyond both intervals; `lower`: less happy; `agree`: the intervals meet. */
export type Agreement = 'higher' | 'lower' | 'agree';

/**
 * Whether what users say differs from what audits measured beyond both intervals. Two 95 % intervals that do not meet are a stricter
 * test than the usual one (p of about 0.006), as it should be where twenty criteria are looked at together.
 */
export function agreementOf(measured: ScoreWithin, lived: ScoreWithin): Agreement {
  if (lived.interval.low > measured.interval.high) return 'higher';
  return lived.interval.high < measured.interval.low ? 'lower' : 'agree';
}
