import { expect, test } from 'vitest';
import { groupRegion } from './group-region.ts';

test('a region lies about the mean, along the spread; fewer than five have none', () => {
  const cross: [number, number][] = [[2, 2], [-2, -2], [1, -1], [-1, 1], [0, 0]];
  const region = groupRegion(cross.map(([x, y]) => [x + 10, y + 20]));
  expect(region?.centre[0]).toBeCloseTo(10, 12);
  expect(region?.centre[1]).toBeCloseTo(20, 12);
  // Along the diagonal the squares are 8 and 8 over five people, across it 2 and 2.
  expect(region?.long).toBeCloseTo(1.665 * Math.sqrt(16 / 5), 10);
  expect(region?.short).toBeCloseTo(1.665 * Math.sqrt(4 / 5), 10);
  expect(region?.turn).toBeCloseTo(45, 10);
  expect(groupRegion(cross.slice(0, 4))).toBeNull();
});
