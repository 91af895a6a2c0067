import { expect, test } from 'vitest';
import { decisionLeaves, isSealed, openLeaf, pathLength, sealRoot } from './leaf.ts';
import { newSalt, sha256 } from './sha256.server.ts';

const leavesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => sha256(`finalist ${i}`));
const candidacies = Array.from({ length: 9 }, () => ({ salt: newSalt() }));

test.each([1, 2, 9, 104, 4095, 4096])('of %i finalists each is proven by a path of the same length', (count) => {
  const finals = leavesOf(count);
  const leaves = decisionLeaves(finals, candidacies, sha256);
  const root = sealRoot(leaves, sha256);
  for (const own of [finals[0], finals[count - 1]]) {
    const path = openLeaf(leaves, own ?? '', sha256) ?? [];
    expect(path).toHaveLength(pathLength);
    expect(isSealed(own ?? '', path, root, sha256)).toBe(true);
    expect(isSealed(sha256('nobody'), path, root, sha256)).toBe(false);
  }
});

test('more finalists than places are refused, rather than told by a longer path', () => {
  expect(() => decisionLeaves(leavesOf(4097), candidacies, sha256)).toThrow(RangeError);
});

test('the filling is the same whatever the order of candidates, and another without the salt of a single one', () => {
  const root = (salts: typeof candidacies) => sealRoot(decisionLeaves(leavesOf(3), salts, sha256), sha256);
  expect(root(candidacies.toReversed())).toBe(root(candidacies));
  expect(root(candidacies.slice(1))).not.toBe(root(candidacies));
});

test('a path of a tree of finalists alone is refused', () => {
  const finals = leavesOf(3);
  expect(isSealed(finals[0] ?? '', openLeaf(finals, finals[0] ?? '', sha256) ?? [], sealRoot(finals, sha256), sha256)).toBe(false);
});
