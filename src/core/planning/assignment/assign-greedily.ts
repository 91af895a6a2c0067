import { i32, nth, u16 } from '../../shared/vector.ts';
import { randomStream } from '../../shared/random.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { NOBODY } from './assignment-problem.ts';
import { count, emptyTally, hasRoom, softCentsOfAdding, type Tally } from './tally.ts';

/**
 * The quick way: the missions with the fewest candidates first, each to who costs least at that moment; among equals
 * who knows the body least, then who carries least for their band, then a seeded order. Never undone, hence some percent
 * dearer than what `solveAssignment` finds.
 */
export function assignGreedily(problem: AssignmentProblem, seed: string): Assignment {
  const assignment = new Int32Array(problem.missionCount).fill(NOBODY);
  const tally = emptyTally(problem);
  const rank = ranks(problem.evaluatorCount, seed);
  for (const m of scarcestFirst(problem, seed)) {
    const c = cheapest(tally, m, rank);
    assignment[m] = c;
    if (c !== NOBODY) count(tally, m, c, 1);
  }
  return assignment;
}

function cheapest(tally: Tally, m: number, rank: Int32Array): number {
  const { problem } = tally;
  const body = i32(problem.structure, m) * problem.evaluatorCount;
  let best = NOBODY;
  let bestKeys: readonly number[] = [];
  for (let pair = i32(problem.pairStart, m); pair < i32(problem.pairStart, m + 1); pair += 1) {
    const c = u16(problem.pairEvaluator, pair);
    if (!hasRoom(tally, m, c)) continue;
    const price = u16(problem.pairCents, pair) + softCentsOfAdding(tally, m, c);
    const first = bestKeys[0] ?? Infinity;
    if (price > first) continue;
    const keys = [price, tally.body[body + c] ?? 0, i32(tally.load, c) / Math.max(1, i32(problem.loadHigh, c)), i32(rank, c)];
    if (best === NOBODY || isBefore(keys, bestKeys)) {
      best = c;
      bestKeys = keys;
    }
  }
  return best;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) {
    const other = nth(b, i);
    if (value !== other) return value < other;
  }
  return false;
}

function ranks(evaluatorCount: number, seed: string): Int32Array {
  const order = randomStream(seed, 'evaluators').shuffle([...Array(evaluatorCount).keys()]);
  const rank = new Int32Array(evaluatorCount);
  order.forEach((c, i) => (rank[c] = i));
  return rank;
}

function scarcestFirst({ missionCount, pairStart }: AssignmentProblem, seed: string): number[] {
  const candidates = (m: number): number => i32(pairStart, m + 1) - i32(pairStart, m);
  const shuffled = randomStream(seed, 'missions').shuffle([...Array(missionCount).keys()]);
  return shuffled.sort((a, b) => candidates(a) - candidates(b));
}
