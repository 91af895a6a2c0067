import { at } from '../shared/vector.ts';

/**
 * How much unequal weights widen an interval: n Σw² / (Σw)² (Kish 1965, 11.2C; 1992). 1 when all weights are alike. It is the
 * loss if the weights have nothing to do with the answers, so never an understatement of what weighting costs.
 */
export function kishDesignEffect(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += at(weights, i);
    squares += at(weights, i) ** 2;
  }
  return sum > 0 ? (weights.length * squares) / (sum * sum) : NaN;
}

/** People with equal weights who would tell as much: n / design effect. */
export const effectiveSize = (weights: ArrayLike<number>): number => weights.length / kishDesignEffect(weights);
