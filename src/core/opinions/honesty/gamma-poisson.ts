import { sumOf } from '../../shared/vector.ts';
import { betaCdf, logGamma } from '../../statistics/beta.ts';

/** A count and the mean it was expected to have. */
export type ExpectedCount = { readonly n: number; readonly mean: number };

const least = 0.05;
const most = 1000;

/**
 * P(N >= n) of a Poisson count whose mean is spread by a gamma of this shape (negative binomial). Exact, by the
 * incomplete beta function.
 */
export function gammaPoissonTail(n: number, mean: number, shape: number): number {
  if (n <= 0) return 1;
  return betaCdf(mean / (mean + shape), n, shape);
}

/** Shape by moments: 1 / shape = sum of ((n - mean)^2 - mean) / sum of mean^2, with n - 1 for a mean that was fitted. */
export function shapeByMoments(counts: readonly ExpectedCount[], fitted = 0): number {
  const excess = sumOf(counts, ({ n, mean }) => (n - mean) ** 2) * (counts.length / (counts.length - fitted)) - sumOf(counts, ({ mean }) => mean);
  const squares = sumOf(counts, ({ mean }) => mean ** 2);
  return within(excess > 0 ? squares / excess : most);
}

/** Shape of greatest likelihood given the means (Bliss and Fisher 1953), between 0.05 and 1,000, by golden section on its logarithm. */
export function shapeByLikelihood(counts: readonly ExpectedCount[]): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(least), Math.log(most)];
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let [atLeft, atRight] = [logLikelihood(counts, Math.exp(left)), logLikelihood(counts, Math.exp(right))];
  while (high - low > 1e-7) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = logLikelihood(counts, Math.exp(left));
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = logLikelihood(counts, Math.exp(right));
    }
  }
  return within(Math.exp((low + high) / 2));
}

function logLikelihood(counts: readonly ExpectedCount[], shape: number): number {
  const start = logGamma(shape);
  return sumOf(counts, ({ n, mean }) => {
    const spread = Math.log(mean + shape);
    return logGamma(n + shape) - start + shape * (Math.log(shape) - spread) + (n > 0 ? n * (Math.log(mean) - spread) : 0);
  });
}

const within = (shape: number): number => Math.min(most, Math.max(least, shape));
