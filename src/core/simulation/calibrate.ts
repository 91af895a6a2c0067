/**
 * The intercept at which a simulated mean meets its published target, by bisection: `meanAt` grows with its
 * argument and uses the same random numbers at each call. `tolerance` in points.
 */
export function calibrate(target: number, meanAt: (intercept: number) => number, tolerance = 0.05): number {
  let low = -4;
  let high = 6;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const gap = meanAt(middle) - target;
    if (Math.abs(gap) <= tolerance) return middle;
    if (gap < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
