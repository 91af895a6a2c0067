import { normalCdf } from '../../statistics/normal.ts';
import type { RunsTest } from '../../statistics/control-charts.ts';
import { sumOf } from '../../shared/vector.ts';

/**
 * Runs among elements of any number of kinds (Barton and David 1957; with two kinds the test of Wald and Wolfowitz): too
 * many = kinds take turns, too few = blocks. Normal approximation; `null` when all are alike.
 */
export function runsOfKinds(kinds: readonly number[]): RunsTest | null {
  const n = kinds.length;
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size < 2) return null;
  const runs = 1 + kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  const squares = sumOf(counts.values(), (count) => count ** 2);
  const cubes = sumOf(counts.values(), (count) => count ** 3);
  const expected = n + 1 - squares / n;
  const variance = (squares * (squares + n * (n + 1)) - 2 * n * cubes - n ** 3) / (n ** 2 * (n - 1));
  const z = variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
  return { runs, expected, z, p: 2 * normalCdf(-Math.abs(z)) };
}
