import { mean, standardDeviation } from './moments.ts';
import { normalCdf } from './normal.ts';

export type Ewma = { readonly values: readonly number[]; readonly low: number; readonly high: number; readonly outOfControl: readonly number[] };

/**
 * Exponentially weighted moving average chart (NIST e-Handbook 6.3.2.4): z_0 = target, z_t = lambda x_t + (1 - lambda)
 * z_(t-1), limits target +- width x deviation x sqrt(lambda / (2 - lambda)). `values[0]` is the target and
 * `outOfControl` lists the positions of x outside the limits.
 */
export function ewma(x: readonly number[], { lambda, target, deviation, width = 3 }: { lambda: number; target: number; deviation: number; width?: number }): Ewma {
  const half = width * deviation * Math.sqrt(lambda / (2 - lambda));
  const values = [target];
  let current = target;
  const outOfControl: number[] = [];
  x.forEach((value, t) => {
    current = lambda * value + (1 - lambda) * current;
    values.push(current);
    if (Math.abs(current - target) > half) outOfControl.push(t);
  });
  return { values, low: target - half, high: target + half, outOfControl };
}

/**
 * Tabular CUSUM (Montgomery 2013, 9.1): sums what lies above target + slack and below target - slack, in the unit of
 * x. Returns both sums and the first position where one passes `limit`, or -1.
 */
export function cusum(x: readonly number[], { target, slack, limit }: { target: number; slack: number; limit: number }): {
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly alarm: number;
} {
  const up: number[] = [];
  const down: number[] = [];
  for (const value of x) {
    up.push(Math.max(0, (up.at(-1) ?? 0) + value - target - slack));
    down.push(Math.max(0, (down.at(-1) ?? 0) + target - slack - value));
  }
  return { up, down, alarm: x.findIndex((_, t) => Math.max(up[t] ?? 0, down[t] ?? 0) > limit) };
}

export type RunsTest = { readonly runs: number; readonly expected: number; readonly z: number; readonly p: number };

/**
 * Runs test of Wald and Wolfowitz: too many runs (alternating) or too few (blocks) among yes/no in order. Normal
 * approximation; `null` when all are alike, which a caller judges otherwise.
 */
export function runsTest(x: readonly boolean[]): RunsTest | null {
  const yes = x.filter(Boolean).length;
  const no = x.length - yes;
  if (yes === 0 || no === 0) return null;
  const runs = 1 + x.filter((value, t) => t > 0 && value !== x[t - 1]).length;
  const expected = 1 + (2 * yes * no) / x.length;
  const variance = ((expected - 1) * (expected - 2)) / (x.length - 1);
  const z = variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
  return { runs, expected, z, p: 2 * normalCdf(-Math.abs(z)) };
}

/**
 * Early aberration of counts (EARS C1 and C2, Hutwagner and others 2003): each count against the mean and standard deviation
 * of the 7 before it, two days apart for C2. An alarm lies more than 3 standard deviations above; a flat past counts as
 * a deviation of 0.5, so that one more event in a silent week is no alarm. The first days have no alarm.
 */
export function earsAlarms(counts: readonly number[], method: 'C1' | 'C2' = 'C2'): number[] {
  const gap = method === 'C1' ? 0 : 2;
  return counts.flatMap((count, t) => {
    const past = counts.slice(Math.max(0, t - gap - 7), Math.max(0, t - gap));
    if (past.length < 7) return [];
    return count > mean(past) + 3 * Math.max(0.5, standardDeviation(past)) ? [t] : [];
  });
}
