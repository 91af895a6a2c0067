import { studentQuantile } from './student.ts';
import type { Bounds } from './wilson.ts';

/**
 * Interval of a proportion strictly between 0 and 1, by Student's t on the logit scale, mapped back:
 * logit(y) +- t sqrt(v) / (y (1 - y)). Stays inside 0..1 and covers better than the plain one near the edges.
 */
export function logitInterval(proportion: number, variance: number, df: number, confidence = 0.95): Bounds {
  if (!(proportion > 0 && proportion < 1)) throw new RangeError(`logitInterval: ${proportion} is not inside 0..1`);
  const centre = Math.log(proportion / (1 - proportion));
  const half = (studentQuantile((1 + confidence) / 2, df) * Math.sqrt(variance)) / (proportion * (1 - proportion));
  return { low: expit(centre - half), high: expit(centre + half) };
}

const expit = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
