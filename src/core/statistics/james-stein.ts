import { sumOf } from '../shared/vector.ts';
import { mean } from './moments.ts';

/**
 * James and Stein's estimator towards the mean, one common known variance (Efron and Morris 1977):
 * z = m + c (y - m), c = 1 - (k - 3) s2 / sum of (y - m)^2. Kept as the textbook case of `fayHerriot`; c is
 * not brought below 0 here (Efron and Morris's positive part does).
 */
export function jamesStein(values: readonly number[], variance: number): { shrink: number; centre: number; shrunk: number[] } {
  if (values.length < 4) throw new RangeError('James and Stein need at least four values');
  const centre = mean(values);
  const shrink = 1 - ((values.length - 3) * variance) / sumOf(values, (y) => (y - centre) ** 2);
  return { shrink, centre, shrunk: values.map((y) => centre + shrink * (y - centre)) };
}
