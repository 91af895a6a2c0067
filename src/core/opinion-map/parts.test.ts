import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { at, nth } from '../shared/vector.ts';
import { kMeans, spreadCentres } from './k-means.ts';
import { adjustedRand, simulateVotes } from './opinion-map-builders.ts';
import type { Place } from './place-people.ts';
import { principalComponents } from './principal-components.ts';
import { majorityTest, twoProportionTest } from './proportion-tests.ts';
import { silhouettes } from './silhouette.ts';
import { shownTallies, type Tally } from './tallies.ts';
import { matrixOfRows, voteMatrix, type StatementVote } from './vote-matrix.ts';

test('k-means and silhouettes of 150 irises are those of R', () => {
  const iris = knownCase<{ places: [number, number][] }, { within: Record<string, number>; silhouette: Record<string, number> }>('opinion-map', 'iris-petals');
  const places: Place[] = iris.input.places;
  for (const k of [2, 3, 4, 5]) {
    const tries = Array.from({ length: 60 }, (_, i) => kMeans(places, spreadCentres(places, k, randomStream('iris', k, i))));
    const best = tries.reduce((a, b) => (b.within < a.within ? b : a));
    expect(best.within).toBeCloseTo(iris.expected.within[k] ?? NaN, 6);
    expect(silhouettes(places, [best.of])[0]).toBeCloseTo(iris.expected.silhouette[k] ?? NaN, 7);
  }
});

test('somebody alone has no silhouette', () => {
  expect(silhouettes([[0, 0], [3, 0], [4, 0]], [[0, 1, 1]])).toEqual([(0 + 2 / 3 + 3 / 4) / 3]);
});

test('the test of two shares is the published one', () => {
  const { input, expected } = knownCase<{ inside: { successes: number; size: number }; outside: { successes: number; size: number } }, { z: number }>('opinion-map', 'two-proportions');
  expect(Math.abs(twoProportionTest({ successes: input.inside.successes, size: input.inside.size }, input.outside) - expected.z)).toBeLessThan(0.01);
  // As published: against a vast other group with half, it becomes the test of a majority.
  expect(twoProportionTest({ successes: 30, size: 50 }, { successes: 1_000_000, size: 2_000_000 })).toBeCloseTo(majorityTest(30, 50), 1);
});

test('directions are those of the filled matrix: mean imputed, centred, multiplied out', () => {
  const matrix = voteMatrix(simulateVotes([20, 15, 12], 12, { seen: 0.6, seed: 9 }).votes);
  const { means, loadings, explained } = principalComponents(matrix);
  const filled = matrix.people.map((_, i) => {
    const row = matrix.statements.map(() => 0);
    for (let k = at(matrix.start, i); k < at(matrix.start, i + 1); k++) row[at(matrix.column, k)] = at(matrix.vote, k) - at(means, at(matrix.column, k));
    return row;
  });
  const total = filled.flat().reduce((sum, value) => sum + value * value, 0);
  loadings.forEach((direction, d) => {
    // An eigenvector of X'X: the image is parallel, and its length the variance.
    const image = matrix.statements.map((_, j) => filled.reduce((sum, row) => sum + nth(row, j) * row.reduce((along, value, m) => along + value * at(direction, m), 0), 0));
    const variance = Math.hypot(...image);
    image.forEach((value, j) => expect(value / variance).toBeCloseTo(at(direction, j), 2));
    expect(variance / total).toBeCloseTo(at(explained, d), 4);
  });
  expect(loadings[0].reduce((sum, value, j) => sum + value * at(loadings[1], j), 0)).toBeCloseTo(0, 8);
});

test('of several votes of one person on one statement the last counts', () => {
  const matrix = voteMatrix([
    { person: 'b', statement: 'y', vote: 1 }, { person: 'a', statement: 'y', vote: -1 }, { person: 'b', statement: 'x', vote: 0 }, { person: 'b', statement: 'y', vote: -1 },
  ]);
  expect(matrix).toEqual({ people: ['a', 'b'], statements: ['x', 'y'], start: Int32Array.of(0, 1, 3), column: Int32Array.of(1, 0, 1), vote: Float64Array.of(-1, 0, -1) });
});

test('rows in their order give the matrix of their votes, statements by their number', () => {
  const row = (person: string, votes: [number, StatementVote][]) => ({ person, size: votes.length, statement: (k: number) => nth(votes, k)[0], vote: (k: number) => nth(votes, k)[1] });
  const matrix = matrixOfRows([row('a', [[2, 1], [10, -1]]), row('b', []), row('c', [[3, 0], [10, 1]])]);
  expect(matrix).toEqual({ people: ['a', 'b', 'c'], statements: ['2', '3', '10'], start: Int32Array.of(0, 2, 2, 4), column: Int32Array.of(0, 2, 1, 2), vote: Float64Array.of(1, -1, 0, 1) });
});

test('a group seen by fewer than five is held back, and never alone', () => {
  const seen = (agree: number): Tally => ({ agree, disagree: 0, pass: 0 });
  const shown = (...sizes: number[]) => shownTallies(sizes.map(seen), 5).map((tally) => tally?.agree ?? null);
  expect(shown(9, 7, 5)).toEqual([9, 7, 5]);
  expect(shown(9, 3, 7)).toEqual([9, null, null]);
  expect(shown(9, 3, 2)).toEqual([9, null, null]);
  expect(shown(9, 0, 7)).toEqual([9, null, 7]);
});

test('the adjusted Rand index is 1 for the same groups, 4/7 and 0 in the examples of the manual of scikit-learn', () => {
  expect(adjustedRand([0, 0, 1, 1], ['b', 'b', 'a', 'a'])).toBe(1);
  expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714, 4);
  expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
});
