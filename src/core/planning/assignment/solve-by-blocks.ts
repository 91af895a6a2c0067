import { f64, i32, nth } from '../../shared/vector.ts';
import { randomStream } from '../../shared/random.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { NOBODY } from './assignment-problem.ts';
import type { Stage } from './columns.ts';
import type { LinearSolver } from './linear-model.ts';
import type { Prices } from './prices.ts';
import { boundStage, solveStage, type StageReport, type StageSettings } from './solve-stage.ts';
import { count, emptyTally } from './tally.ts';

export type SolvedBlocks = {
  assignment: Assignment;
  prices: readonly Prices[];
  reports: readonly StageReport[];
};

/**
 * For plans too large for one model: the visits of all bodies first, since few can make each, then the other missions of
 * random blocks of bodies, one block after the other, each within its part of everybody's load.
 */
export function solveByBlocks(
  problem: AssignmentProblem,
  solver: LinearSolver,
  settings: { seed: string; blocks: number; visits: StageSettings; remote: StageSettings; expectedLoad: Float64Array },
  onBlock: (done: number, all: number) => void,
): SolvedBlocks {
  const assignment = new Int32Array(problem.missionCount).fill(NOBODY);
  const fixed = emptyTally(problem);
  const reports: StageReport[] = [];
  const prices: Prices[] = [];
  let decided = 0;
  const decide = (missions: Int32Array, complete: boolean, how: StageSettings) => {
    decided += missions.length;
    const stage: Stage = { problem, missions, fixed, share: decided / problem.missionCount, complete, expectedLoad: meanLoad(prices) ?? settings.expectedLoad };
    const solved = solveStage(stage, solver, how);
    missions.forEach((m, place) => {
      const c = i32(solved.chosen, place);
      assignment[m] = c;
      if (c !== NOBODY) count(fixed, m, c, 1);
    });
    reports.push(solved.report);
    return solved;
  };
  const visits = missionsWhere(problem, (m) => i32(problem.visitHalfDay, m) >= 0);
  if (visits.length > 0) decide(visits, false, settings.visits);
  onBlock(1, settings.blocks + 1);
  for (const [i, block] of randomBlocks(problem, settings.blocks, settings.seed).entries()) {
    if (block.length > 0) prices.push(decide(block, true, settings.remote).prices);
    onBlock(i + 2, settings.blocks + 1);
  }
  return { assignment, prices, reports };
}

/** A bound of what the visits cost once each pays for the limits as `paid` says: by relaxation, over all pairs. */
export function boundVisits(problem: AssignmentProblem, solver: LinearSolver, settings: StageSettings, paid: Prices): number {
  const missions = missionsWhere(problem, (m) => i32(problem.visitHalfDay, m) >= 0);
  if (missions.length === 0) return 0;
  const stage: Stage = { problem, missions, fixed: emptyTally(problem), share: 1, complete: false, loads: false, paid };
  return boundStage(stage, solver, settings);
}

function missionsWhere(problem: AssignmentProblem, keep: (m: number) => boolean): Int32Array {
  return Int32Array.from([...Array(problem.missionCount).keys()].filter(keep));
}

/** Every block sees the same people: what their loads were worth in the blocks before is a good guess for the next. */
function meanLoad(prices: readonly Prices[]): Float64Array | null {
  const [first] = prices;
  if (!first) return null;
  return first.load.map((_, c) => prices.reduce((sum, { load }) => sum + f64(load, c), 0) / prices.length);
}

/** The missions from home of random groups of bodies: not geographic, so that every block sees the same people. */
function randomBlocks(problem: AssignmentProblem, blocks: number, seed: string): Int32Array[] {
  const order = randomStream(seed, 'blocks').shuffle([...Array(problem.structureCount).keys()]);
  const block = new Int32Array(problem.structureCount);
  order.forEach((s, i) => (block[s] = i % blocks));
  const lists = Array.from({ length: blocks }, (): number[] => []);
  for (let m = 0; m < problem.missionCount; m += 1) {
    if (i32(problem.visitHalfDay, m) < 0) nth(lists, i32(block, i32(problem.structure, m))).push(m);
  }
  return lists.map((list) => Int32Array.from(list));
}
