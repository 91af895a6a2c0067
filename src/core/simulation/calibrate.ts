/** Slope from which the search starts, in points a logit. */
const firstSlope = 17;
const mostSteps = 20;

/**
 * The intercept at which a simulated mean meets its published target, by the secant method: `meanAt` grows with its
 * argument, in points, and uses the same random numbers at each call. Stops within `tolerance` points.
 */
export function calibrate(target: number, meanAt: (intercept: number) => number, start = 1.6, tolerance = 0.1): number {
  let at = start;
  let mean = meanAt(at);
  let slope = firstSlope;
  for (let step = 0; step < mostSteps && Math.abs(mean - target) > tolerance; step++) {
    const next = at + (target - mean) / slope;
    const nextMean = meanAt(next);
    // A flat stretch would send the search far away: keep the last slope there.
    if (Math.abs(nextMean - mean) > 0.01) slope = Math.max(2, (nextMean - mean) / (next - at));
    at = next;
    mean = nextMean;
  }
  return at;
}
