import type { Bounds } from '../statistics/wilson.ts';

/** `higher`: users are happier than audits measure, beyond both intervals; `lower`: less happy; `agree`: the intervals meet. */
export type Agreement = 'higher' | 'lower' | 'agree';

/**
 * Whether what users say differs from what audits measured beyond both 95 % intervals. Two 95 % intervals that do not meet are a stricter
 * test than the usual one (p of about 0.006), as it should be where twenty criteria are looked at together.
 */
export function agreementOf(measured: Bounds, lived: Bounds): Agreement {
  if (lived.low > measured.high) return 'higher';
  return lived.high < measured.low ? 'lower' : 'agree';
}
