import { nth } from '../shared/vector.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { satterthwaite } from '../statistics/compare-means.ts';
import { fayHerriot } from '../statistics/fay-herriot.ts';
import { mean } from '../statistics/moments.ts';

/** Scores of one body in two editions, on the same questions. */
export type TwiceScored = { readonly before: Estimate; readonly after: Estimate };

/**
 * What each body gained beyond its peers, regression to the mean removed: the score now, less what a body of its most
 * likely earlier level scores now when it moves with the others.
 *
 * A low score of few audits is partly bad luck, and luck does not repeat: the plain difference rewards it. The earlier
 * level is therefore the shrunken one (Kelley 1947; Fay and Herriot 1979): m + g (y - m) with g = tau^2 / (tau^2 + v), so that
 * gain = now - M - g (y - m), M the mean now. Its error is v_now + g v. Without change it has mean 0 whatever y was: the analysis
 * of covariance with the slope that measurement error leaves (Davis 1976; Barnett, van der Pols and Dobson 2005).
 *
 * Needs three bodies; the error of the means, common to all, is left out: gains are compared with each other.
 */
export function gainsBeyondPeers(bodies: readonly TwiceScored[]): Estimate[] {
  if (bodies.length < 3) throw new RangeError('gains beyond peers need three bodies');
  const { estimates } = fayHerriot(bodies.map(({ before }) => ({ value: before.value, variance: before.variance })));
  const expectedNow = mean(bodies.map(({ after }, i) => after.value - nth(estimates, i).value));
  return bodies.map(({ before, after }, i): Estimate => {
    const { value: level, shrink } = nth(estimates, i);
    const parts = [after, { variance: shrink * before.variance, degreesOfFreedom: before.degreesOfFreedom }];
    return { value: after.value - level - expectedNow, variance: after.variance + shrink * before.variance, degreesOfFreedom: satterthwaite(parts) };
  });
}
