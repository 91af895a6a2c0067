import { f64, i32, u16 } from '../../shared/vector.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { NOBODY } from './assignment-problem.ts';
import { pairPrice, type Prices } from './prices.ts';
import { centsOf, hasRoom, type Tally } from './tally.ts';

/** Missions to decide together, and what the others already use. */
export type Stage = {
  problem: AssignmentProblem;
  /** Missions of this stage, ascending. */
  missions: Int32Array;
  /** What missions outside the stage use. */
  fixed: Tally;
  /** Part of all the work that will be given out once this stage is: the load bands count for that part. */
  share: number;
  /** Whether bodies have all their missions decided then, so that different people and groups count. */
  complete: boolean;
  /** Whether loads outside the band count; they do unless said. */
  loads?: false | undefined;
  /** Who had each mission (by place in the stage, -1 where that is over), how many others may change, at what price each. */
  kept?: { evaluator: Int32Array; mostChanges: number; changePrice: number } | undefined;
  /** What one more mission for each person is thought to be worth, to choose the first pairs by. */
  expectedLoad?: Float64Array | undefined;
  /** Limits that every pair pays for beforehand, when they are not rows of the stage. */
  paid?: Prices | undefined;
  /** Missions that a person may not be given here, at mission * evaluatorCount + evaluator. */
  barred?: ReadonlySet<number> | undefined;
};

/** Pairs considered so far, by place of the mission in the stage. */
export type Columns = { place: number[]; evaluator: number[]; cost: number[]; known: Set<number> };

/** What a pair of the stage costs, in points. */
export function pairCost({ problem, paid }: Stage, m: number, c: number, cents: number): number {
  return cents / 100 - (paid ? pairPrice(problem, paid, m, c) : 0);
}

/** Starts with the `most` cheapest pairs of each mission; equals are taken in an order that turns with the mission. */
export function cheapestColumns(stage: Stage, most: number): Columns {
  const columns: Columns = { place: [], evaluator: [], cost: [], known: new Set() };
  const found = { cents: new Int32Array(most), evaluator: new Int32Array(most) };
  stage.missions.forEach((m, place) => {
    const size = cheapest(stage, m, most, found);
    for (let k = 0; k < size; k += 1) addColumn(stage, columns, place, i32(found.evaluator, k));
  });
  return columns;
}

function cheapest({ problem, fixed, barred, expectedLoad }: Stage, m: number, most: number, found: { cents: Int32Array; evaluator: Int32Array }): number {
  const start = i32(problem.pairStart, m);
  const pairs = i32(problem.pairStart, m + 1) - start;
  const turn = pairs === 0 ? 0 : (m * 7919) % pairs;
  let size = 0;
  for (let k = 0; k < pairs; k += 1) {
    const pair = start + ((k + turn) % pairs);
    const c = u16(problem.pairEvaluator, pair);
    const price = u16(problem.pairCents, pair) - (expectedLoad ? Math.round(100 * f64(expectedLoad, c)) - spread(m, c) : 0);
    if (size === most && price >= i32(found.cents, size - 1)) continue;
    if (!hasRoom(fixed, m, c) || barred?.has(m * problem.evaluatorCount + c)) continue;
    let at = size < most ? size : most - 1;
    while (at > 0 && i32(found.cents, at - 1) > price) {
      found.cents[at] = i32(found.cents, at - 1);
      found.evaluator[at] = i32(found.evaluator, at - 1);
      at -= 1;
    }
    found.cents[at] = price;
    found.evaluator[at] = c;
    size = Math.min(most, size + 1);
  }
  return size;
}

/**
 * Up to 0.4 points, different for each pair: missions of one kind cost the same for everybody, and would otherwise all
 * begin with the same few people.
 */
function spread(m: number, c: number): number {
  const mixed = Math.imul(Math.imul(m + 1, 0x9e3779b1) ^ Math.imul(c + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed >>> 16) % 40;
}

/** Adds a pair unless it is there or impossible; says whether it did. */
export function addColumn(stage: Stage, columns: Columns, place: number, c: number): boolean {
  const { problem, missions, fixed, barred } = stage;
  const m = i32(missions, place);
  const key = place * problem.evaluatorCount + c;
  const price = centsOf(problem, m, c);
  if (columns.known.has(key) || price === Infinity || !hasRoom(fixed, m, c) || barred?.has(m * problem.evaluatorCount + c)) return false;
  columns.known.add(key);
  columns.place.push(place);
  columns.evaluator.push(c);
  const had = stage.kept ? i32(stage.kept.evaluator, place) : NOBODY;
  columns.cost.push(pairCost(stage, m, c, price) + (stage.kept && had !== NOBODY && had !== c ? stage.kept.changePrice : 0));
  return true;
}

/** Adds the pairs of an assignment, so that the model holds a solution at least as good. */
export function addAssigned(stage: Stage, columns: Columns, assignment: Assignment): void {
  stage.missions.forEach((m, place) => {
    const c = assignment[m] ?? NOBODY;
    if (c !== NOBODY) addColumn(stage, columns, place, c);
  });
}
