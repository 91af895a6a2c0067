import { at, nth, sumOf } from '../shared/vector.ts';
import { cholesky, inverseOf, solveCholesky } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** A direct estimate with its (moderated) variance and its covariates, the constant left out. */
export type DirectEstimate = { readonly value: number; readonly variance: number; readonly covariates?: readonly number[] };

type Shrunk = {
  /** Most likely level: g y + (1 - g) x'b. */
  readonly value: number;
  /** g, the share of the direct estimate: 1 = kept, 0 = replaced by what its class predicts. */
  readonly shrink: number;
  readonly prediction: number;
  /** Mean squared error, first order: g v + (1 - g)^2 x' var(b) x. */
  readonly variance: number;
};

export type FayHerriot = {
  readonly estimates: readonly Shrunk[];
  readonly coefficients: readonly number[];
  /** tau^2, between structures, beyond what covariates explain. */
  readonly betweenVariance: number;
};

/**
 * Area model of Fay and Herriot (1979): theta = x'b + u, u ~ N(0, tau^2); y = theta + e, e ~ N(0, v) with v known.
 * tau^2 by restricted maximum likelihood, Fisher scoring, never negative; then b by weighted least squares.
 *
 * Needs more estimates than coefficients, and positive variances; throws RangeError otherwise.
 */
export function fayHerriot(direct: readonly DirectEstimate[]): FayHerriot {
  const rows = direct.map(({ covariates = [] }) => [1, ...covariates]);
  const size = rows[0]?.length ?? 0;
  if (direct.length <= size) throw new RangeError(`fayHerriot: ${direct.length} estimates for ${size} coefficients`);
  if (direct.some(({ variance }) => !(variance > 0))) throw new RangeError('fayHerriot: variances must be positive');
  const betweenVariance = restrictedLikelihood(direct, rows, size);
  const fit = leastSquares(direct, rows, size, betweenVariance);
  const estimates = direct.map(({ value, variance }, i): Shrunk => {
    const x = nth(rows, i);
    const prediction = dot(x, fit.coefficients);
    const shrink = betweenVariance / (betweenVariance + variance);
    const ofPrediction = quadratic(fit.covariance, size, x);
    return {
      value: shrink * value + (1 - shrink) * prediction,
      shrink,
      prediction,
      variance: shrink * variance + (1 - shrink) ** 2 * ofPrediction,
    };
  });
  return { estimates, coefficients: [...fit.coefficients], betweenVariance };
}

type Fit = { readonly coefficients: Float64Array; readonly covariance: Matrix; readonly weights: readonly number[] };

function leastSquares(direct: readonly DirectEstimate[], rows: readonly number[][], size: number, between: number): Fit {
  const weights = direct.map(({ variance }) => 1 / (between + variance));
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  rows.forEach((x, i) => {
    for (let r = 0; r < size; r++) {
      right[r] = at(right, r) + at(weights, i) * at(x, r) * nth(direct, i).value;
      for (let c = 0; c < size; c++) normal[r * size + c] = at(normal, r * size + c) + at(weights, i) * at(x, r) * at(x, c);
    }
  });
  const factor = cholesky(normal, size);
  return { coefficients: solveCholesky(factor, size, right), covariance: inverseOf(factor, size), weights };
}

/** Fisher scoring on the restricted likelihood: score = y'PPy - tr P, information = tr PP (both halved). */
function restrictedLikelihood(direct: readonly DirectEstimate[], rows: readonly number[][], size: number): number {
  let between = sumOf(direct, ({ variance }) => variance) / direct.length;
  for (let step = 0; step < 500; step++) {
    const fit = leastSquares(direct, rows, size, between);
    const { score, information } = derivatives(direct, rows, size, fit);
    const next = Math.max(0, between + score / information);
    if (Math.abs(next - between) <= 1e-12 * (1 + between)) return next;
    between = next;
  }
  return between;
}

/** P = W - W X (X'WX)^-1 X'W, with W diagonal: traces by the small inverse, without building P. */
function derivatives(direct: readonly DirectEstimate[], rows: readonly number[][], size: number, fit: Fit): { score: number; information: number } {
  const { weights, covariance, coefficients } = fit;
  const second = new Float64Array(size * size);
  const third = new Float64Array(size * size);
  rows.forEach((x, i) => {
    const w = at(weights, i);
    for (let r = 0; r < size; r++) {
      for (let c = 0; c < size; c++) {
        second[r * size + c] = at(second, r * size + c) + w ** 2 * at(x, r) * at(x, c);
        third[r * size + c] = at(third, r * size + c) + w ** 3 * at(x, r) * at(x, c);
      }
    }
  });
  const small = product(covariance, second, size);
  const residuals = sumOf(direct.keys(), (i) => (at(weights, i) * (nth(direct, i).value - dot(nth(rows, i), coefficients))) ** 2);
  const tracePP = sumOf(weights, (w) => w * w) - 2 * trace(product(covariance, third, size), size) + trace(product(small, small, size), size);
  return { score: residuals - (sumOf(weights, (w) => w) - trace(small, size)), information: tracePP };
}

function product(a: Matrix, b: Matrix, size: number): Matrix {
  const result = new Float64Array(size * size);
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      let total = 0;
      for (let k = 0; k < size; k++) total += at(a, r * size + k) * at(b, k * size + c);
      result[r * size + c] = total;
    }
  }
  return result;
}

function trace(a: Matrix, size: number): number {
  let total = 0;
  for (let i = 0; i < size; i++) total += at(a, i * size + i);
  return total;
}

const dot = (x: readonly number[], b: ArrayLike<number>): number => sumOf(x.keys(), (i) => at(x, i) * at(b, i));

const quadratic = (a: Matrix, size: number, x: readonly number[]): number =>
  sumOf(x.keys(), (r) => at(x, r) * sumOf(x.keys(), (c) => at(a, r * size + c) * at(x, c)));
