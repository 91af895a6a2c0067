import { mean, variance as sampleVariance } from './moments.ts';

export type ObservedVariance = { readonly variance: number; readonly degreesOfFreedom: number };

export type Moderation = {
  /** v* = (d0 s0^2 + d v) / (d0 + d), in the order given. */
  readonly variances: readonly number[];
  readonly degreesOfFreedom: readonly number[];
  readonly prior: { readonly variance: number; readonly degreesOfFreedom: number };
};

/**
 * Variances of few degrees of freedom drawn towards their common level (method 1.3; Smyth 2004, section 6.2). Used
 * wherever structures are compared with each other, inside one kind of structure.
 *
 * s0^2 and d0 come from the mean and variance of log v: with d degrees of freedom E log v = log s0^2 +
 * digamma(d/2) - log(d/2) - ..., and what log v varies beyond trigamma(d/2) is trigamma(d0/2). When it does not vary
 * beyond, d0 is infinite and all get the common variance. Fewer than two variances are left as they are.
 */
export function moderateVariances(observed: readonly ObservedVariance[]): Moderation {
  const usable = observed.filter(({ variance }) => variance > 0);
  if (usable.length < 2) return untouched(observed);
  const logs = usable.map(({ variance, degreesOfFreedom: d }) => Math.log(variance) - digamma(d / 2) + Math.log(d / 2));
  const beyond = sampleVariance(logs) - mean(usable.map(({ degreesOfFreedom }) => trigamma(degreesOfFreedom / 2)));
  const half = beyond > 0 ? inverseTrigamma(beyond) : Infinity;
  const level = mean(logs) + (half === Infinity ? 0 : digamma(half) - Math.log(half));
  const prior = { variance: Math.exp(level), degreesOfFreedom: 2 * half };
  return {
    prior,
    variances: observed.map(({ variance, degreesOfFreedom: d }) =>
      half === Infinity ? prior.variance : (2 * half * prior.variance + d * variance) / (2 * half + d),
    ),
    degreesOfFreedom: observed.map(({ degreesOfFreedom }) => 2 * half + degreesOfFreedom),
  };
}

function untouched(observed: readonly ObservedVariance[]): Moderation {
  return {
    prior: { variance: NaN, degreesOfFreedom: 0 },
    variances: observed.map(({ variance }) => variance),
    degreesOfFreedom: observed.map(({ degreesOfFreedom }) => degreesOfFreedom),
  };
}

/** Derivative of ln gamma, x > 0: recurrence up to 10, then the asymptotic series. */
export function digamma(x: number): number {
  if (x < 10) return digamma(x + 1) - 1 / x;
  const s = 1 / (x * x);
  return Math.log(x) - 1 / (2 * x) - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
}

/** Second derivative of ln gamma, x > 0. */
export function trigamma(x: number): number {
  if (x < 10) return trigamma(x + 1) + 1 / (x * x);
  const s = 1 / (x * x);
  return 1 / x + s / 2 + (s / x) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - (s * 5) / 66))));
}

/** x with trigamma(x) = y > 0, by bisection on a logarithmic scale. */
export function inverseTrigamma(y: number): number {
  let low = Math.log(1e-6);
  let high = Math.log(1e8);
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (trigamma(Math.exp(middle)) > y) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
