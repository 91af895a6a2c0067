import { sumOf } from '../shared/vector.ts';
import { mean, variance } from './moments.ts';
import { studentQuantile, studentTwoSided } from './student.ts';

/** An estimate with its variance and the degrees of freedom of that variance. */
export type Estimate = { readonly value: number; readonly variance: number; readonly degreesOfFreedom: number };

export type Difference = {
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly t: number;
  /** Two-sided p value. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
};

/** Degrees of freedom of a sum of independent variances (Satterthwaite 1946): (sum v)^2 / sum of v^2 / df. */
export function satterthwaite(parts: readonly Pick<Estimate, 'variance' | 'degreesOfFreedom'>[]): number {
  const total = sumOf(parts, (part) => part.variance);
  const spread = sumOf(parts, (part) => part.variance ** 2 / part.degreesOfFreedom);
  return spread === 0 ? Infinity : total ** 2 / spread;
}

/** `first` - `second`, independent estimates, with the t test of Welch. */
export function compareEstimates(first: Estimate, second: Estimate, confidence = 0.95): Difference {
  return differenceOf(first.value - second.value, first.variance + second.variance, satterthwaite([first, second]), confidence);
}

/** A difference already computed, tested against 0. Without any variance the p value is 1 at 0 and 0 elsewhere. */
export function differenceOf(difference: number, varianceOfIt: number, degreesOfFreedom: number, confidence = 0.95): Difference {
  const standardError = Math.sqrt(varianceOfIt);
  if (standardError === 0) {
    const t = difference === 0 ? 0 : Math.sign(difference) * Infinity;
    return { difference, standardError, degreesOfFreedom, t, p: difference === 0 ? 1 : 0, low: difference, high: difference };
  }
  const t = difference / standardError;
  const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const p = degreesOfFreedom === Infinity ? studentTwoSided(t, 1e9) : studentTwoSided(t, degreesOfFreedom);
  return { difference, standardError, degreesOfFreedom, t, p, low: difference - half, high: difference + half };
}

/** Mean of values as an estimate; needs two values. */
export function estimateMean(values: readonly number[]): Estimate {
  if (values.length < 2) throw new RangeError('the error of a mean needs at least two values');
  return { value: mean(values), variance: variance(values) / values.length, degreesOfFreedom: values.length - 1 };
}
