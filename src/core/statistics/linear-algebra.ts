import { addF64, f64 } from '../shared/vector.ts';

/** Square symmetric matrix of `size` rows, row by row in one array. */
export type Matrix = Float64Array;

/**
 * Cholesky factor L (lower, row by row) of a symmetric positive definite matrix: A = L L'. Throws RangeError when
 * it is not positive definite, which means that the model has a direction without data.
 */
export function cholesky(matrix: Matrix, size: number): Matrix {
  const factor = new Float64Array(matrix);
  for (let j = 0; j < size; j++) {
    let diagonal = f64(factor, j * size + j);
    for (let k = 0; k < j; k++) diagonal -= f64(factor, j * size + k) ** 2;
    if (!(diagonal > 0)) throw new RangeError(`matrix not positive definite at row ${j}`);
    const pivot = Math.sqrt(diagonal);
    factor[j * size + j] = pivot;
    for (let i = j + 1; i < size; i++) {
      let value = f64(factor, i * size + j);
      for (let k = 0; k < j; k++) value -= f64(factor, i * size + k) * f64(factor, j * size + k);
      factor[i * size + j] = value / pivot;
    }
    for (let k = j + 1; k < size; k++) factor[j * size + k] = 0;
  }
  return factor;
}

/** x with L L' x = b. */
export function solveCholesky(factor: Matrix, size: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) addF64(x, i, -f64(factor, i * size + k) * f64(x, k));
    x[i] = f64(x, i) / f64(factor, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) addF64(x, i, -f64(factor, k * size + i) * f64(x, k));
    x[i] = f64(x, i) / f64(factor, i * size + i);
  }
  return x;
}

/** Inverse of A from its factor. */
export function inverseOf(factor: Matrix, size: number): Matrix {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solveCholesky(factor, size, unit);
    for (let row = 0; row < size; row++) inverse[row * size + column] = f64(solved, row);
  }
  return inverse;
}
