import { randomStream } from '../shared/random.ts';
import { addF64, f64, i32 } from '../shared/vector.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** Two directions of opinion: `loadings[d][j]` = weight of statement j in direction d; unit length, at right angles. */
export type Components = {
  readonly means: Float64Array;
  readonly loadings: readonly [Float64Array, Float64Array];
  /** Share of the variance of the imputed matrix that each direction holds, 0..1. */
  readonly explained: readonly [number, number];
};

const mostPasses = 60;
/** A pass that turns the plane by less than this sine ends the search; far under a pixel of any map. */
const turn = 1e-5;

type Plane = readonly [Float64Array, Float64Array];

/**
 * Principal components of the matrix in which what was not seen takes the mean of its statement (Small and others 2021,
 * "Polis", section on dimensionality reduction). Centred, such a cell is 0: the sums run over the votes cast and the matrix
 * is never filled. Power iteration of both directions at once (simultaneous iteration), turned within their plane to the axes
 * of most and least variance, so that two directions of like variance cost no more passes. `from`: where to start, else seeded
 * chance; the sign of a direction follows `from`, else its heaviest statement is on the positive side.
 */
export function principalComponents(matrix: VoteMatrix, from?: Plane): Components {
  const means = statementMeans(matrix);
  const centred = new Float64Array(matrix.vote.length);
  for (let k = 0; k < centred.length; k++) centred[k] = f64(matrix.vote, k) - f64(means, i32(matrix.column, k));
  const total = dot(centred, centred);
  const { plane, variances } = widestPlane(matrix, centred, startingPlane(matrix.statements.length, from));
  const share = (variance: number): number => (total > 0 ? Math.min(1, variance / total) : 0);
  return { means, loadings: [oriented(plane[0], from?.[0]), oriented(plane[1], from?.[1])], explained: [share(variances[0]), share(variances[1])] };
}

/** Mean vote of each statement over those who saw it. */
function statementMeans({ statements, column, vote }: VoteMatrix): Float64Array {
  const sums = new Float64Array(statements.length);
  const seen = new Float64Array(statements.length);
  for (let k = 0; k < column.length; k++) {
    addF64(sums, i32(column, k), f64(vote, k));
    addF64(seen, i32(column, k), 1);
  }
  return sums.map((total, j) => total / Math.max(1, f64(seen, j)));
}

function startingPlane(size: number, from: Plane | undefined): Plane {
  const drawn = (name: string): Float64Array => Float64Array.from({ length: size }, randomStream('opinion-map', name).normal);
  const first = from && dot(from[0], from[0]) > 0 ? from[0] : drawn('first');
  const second = from ? awayFrom(from[1], unit(first)) : drawn('second');
  // A second direction along the first, or without weight, would find nothing.
  return rightAngled([first, dot(second, second) > 1e-12 ? second : drawn('second')]);
}

/** The plane of most variance, its axes in descending order, and the variance along each (sums of squares). */
function widestPlane(matrix: VoteMatrix, centred: Float64Array, start: Plane): { plane: Plane; variances: [number, number] } {
  let plane = start;
  let variances: [number, number] = [0, 0];
  for (let pass = 0; pass < mostPasses; pass++) {
    const images = timesItself(matrix, centred, plane);
    const [a, b, c] = [dot(plane[0], images[0]), dot(plane[0], images[1]), dot(plane[1], images[1])];
    const angle = Math.atan2(2 * b, a - c) / 2;
    const spread = Math.hypot((a - c) / 2, b);
    variances = [(a + c) / 2 + spread, Math.max(0, (a + c) / 2 - spread)];
    const axes = turned(plane, angle);
    const next = rightAngled(turned(images, angle));
    const stayed = axes.every((axis, d) => (variances[d] ?? 0) <= 1e-12 * variances[0] || outside(axis, next) < turn);
    plane = [dot(next[0], next[0]) > 0 ? next[0] : axes[0], dot(next[1], next[1]) > 0 ? next[1] : axes[1]];
    if (stayed) break;
  }
  return { plane, variances };
}

/** (X'X) applied to both directions, one person at a time. */
function timesItself({ start, column }: VoteMatrix, centred: Float64Array, [v, w]: Plane): Plane {
  const [imageV, imageW] = [new Float64Array(v.length), new Float64Array(w.length)];
  for (let i = 0; i < start.length - 1; i++) {
    const begin = i32(start, i);
    const end = i32(start, i + 1);
    let alongV = 0;
    let alongW = 0;
    for (let k = begin; k < end; k++) {
      const value = f64(centred, k);
      const j = i32(column, k);
      alongV += value * f64(v, j);
      alongW += value * f64(w, j);
    }
    for (let k = begin; k < end; k++) {
      const value = f64(centred, k);
      const j = i32(column, k);
      addF64(imageV, j, value * alongV);
      addF64(imageW, j, value * alongW);
    }
  }
  return [imageV, imageW];
}

const turned = ([v, w]: Plane, angle: number): Plane => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [v.map((value, j) => cos * value + sin * f64(w, j)), v.map((value, j) => cos * f64(w, j) - sin * value)];
};

function rightAngled([v, w]: Plane): Plane {
  const first = unit(v);
  return [first, unit(awayFrom(w, first))];
}

/** Sine of the angle between a direction and a plane. */
const outside = (v: Float64Array, [first, second]: Plane): number => Math.sqrt(Math.max(0, 1 - dot(v, first) ** 2 - dot(v, second) ** 2));

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += f64(a, j) * f64(b, j);
  return sum;
}

function awayFrom(v: Float64Array, direction: Float64Array): Float64Array {
  const along = dot(v, direction);
  return v.map((value, j) => value - along * f64(direction, j));
}

function unit(v: Float64Array): Float64Array {
  const length = Math.sqrt(dot(v, v));
  return length > 1e-12 ? v.map((value) => value / length) : new Float64Array(v.length);
}

function oriented(direction: Float64Array, from: Float64Array | undefined): Float64Array {
  let heaviest = 0;
  direction.forEach((value, j) => {
    if (Math.abs(value) > Math.abs(f64(direction, heaviest)) + 1e-9) heaviest = j;
  });
  const sign = from && Math.abs(dot(direction, from)) > 1e-9 ? dot(direction, from) : (direction[heaviest] ?? 0);
  return sign < 0 ? direction.map((value) => -value) : direction;
}
