import { randomKey } from '../../shared/random.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { assignGreedily } from './assign-greedily.ts';
import type { LinearSolver } from './linear-model.ts';
import { raisedBound } from './load-prices.ts';
import { jointPrices, lagrangianBound, noPrices } from './lower-bound.ts';
import { searchLocally } from './local-search.ts';
import type { Prices } from './prices.ts';
import { boundVisits, solveByBlocks } from './solve-by-blocks.ts';
import { solveStage, type StageReport, type StageSettings } from './solve-stage.ts';
import { emptyTally, objectiveOf, totalOf, type ObjectiveParts } from './tally.ts';

export type AssignmentStep = 'greedy' | 'loads' | 'model' | 'blocks' | 'search';

/** `done` of `total` in a step. */
export type OnStep = (step: AssignmentStep, done: number, total: number) => void;

/** How an assignment was found: enough to find it again. */
export type SolveNotes = {
  solver: { name: string; version: string };
  method: 'whole' | 'blocks';
  seed: string;
  settings: { stage: StageSettings; blocks: number; attemptsPerMission: number };
  stages: readonly StageReport[];
  greedyObjective: number;
};

export type SolvedAssignment = {
  assignment: Assignment;
  objective: number;
  parts: ObjectiveParts;
  /** No assignment costs less. */
  bound: number;
  notes: SolveNotes;
};

/** Above this many missions one model would need more memory and time than a machine should give. */
const mostInOneModel = 7000;
const missionsInABlock = 4000;

/**
 * Finds who makes which mission: one model with all pairs priced, or for large plans the visits, then random blocks of
 * the others, then a bounded local search. The same problem and seed give the same assignment on every machine: nothing
 * stops by the clock.
 */
export function solveAssignment(problem: AssignmentProblem, solver: LinearSolver, seed: string, onStep: OnStep = () => undefined): SolvedAssignment {
  const greedy = assignGreedily(problem, seed);
  const greedyObjective = totalOf(objectiveOf(problem, greedy));
  onStep('greedy', 1, 1);
  const whole = problem.missionCount <= mostInOneModel;
  const guessed = raisedBound(problem, noPrices(problem), greedyObjective, whole ? 30 : 50);
  onStep('loads', 1, 1);
  const stage: StageSettings = {
    startingPairs: 10, addedPairs: 4, rounds: whole ? 8 : 1, worthAdding: whole ? 0 : 0.1, relativeGap: whole ? 1e-4 : 2e-3, nodeLimit: 200, seed: randomKey([seed])[0] >>> 1,
  };
  const settings = { stage, blocks: whole ? 1 : Math.ceil(problem.missionCount / missionsInABlock), attemptsPerMission: whole ? 60 : 150 };
  const context = { problem, solver, seed, settings, greedy, guessed: guessed.prices, onStep };
  const found = whole ? solveWhole(context) : solveLarge(context);
  const parts = objectiveOf(problem, found.assignment);
  return {
    assignment: found.assignment,
    objective: totalOf(parts),
    parts,
    bound: Math.max(0, guessed.bound, found.bound),
    notes: { solver: { name: solver.name, version: solver.version }, method: whole ? 'whole' : 'blocks', seed, settings, stages: found.stages, greedyObjective },
  };
}

type Context = {
  problem: AssignmentProblem;
  solver: LinearSolver;
  seed: string;
  settings: SolveNotes['settings'];
  greedy: Assignment;
  guessed: Prices;
  onStep: OnStep;
};

type Found = { assignment: Assignment; bound: number; stages: readonly StageReport[] };

function solveWhole({ problem, solver, seed, settings, greedy, guessed, onStep }: Context): Found {
  const better = searchLocally(problem, greedy, { seed, attemptsPerMission: settings.attemptsPerMission, candidates: 20, load: guessed.load, warmth: [0.3, 0.02] });
  onStep('search', 1, 1);
  const all = Int32Array.from({ length: problem.missionCount }, (_, m) => m);
  const stage = { problem, missions: all, fixed: emptyTally(problem), share: 1, complete: true, expectedLoad: guessed.load };
  const { chosen, bound, report } = solveStage(stage, solver, settings.stage, better);
  onStep('model', 1, 1);
  return { assignment: cheaper(problem, chosen, better), bound, stages: [report] };
}

function solveLarge({ problem, solver, seed, settings, greedy, guessed, onStep }: Context): Found {
  const { stage, blocks, attemptsPerMission } = settings;
  const visits = { ...stage, rounds: 8, worthAdding: 0 };
  const solved = solveByBlocks(problem, solver, { seed, blocks, visits, remote: stage, expectedLoad: guessed.load }, (done, all) => onStep('blocks', done, all));
  const priced = jointPrices(problem, solved.prices);
  const last = jointPrices(problem, solved.prices.slice(-Math.ceil(blocks / 2)));
  const tried = [priced, { ...noPrices(problem), load: last.load }, guessed];
  const bound = Math.max(...tried.map((prices) => lagrangianBound(problem, prices, boundVisits(problem, solver, visits, prices))));
  const assignment = searchLocally(problem, cheaper(problem, solved.assignment, greedy), {
    seed, attemptsPerMission, candidates: 40, load: priced.load, warmth: [0.05, 0.01],
  });
  onStep('search', 1, 1);
  return { assignment, bound, stages: solved.reports };
}

function cheaper(problem: AssignmentProblem, a: Assignment, b: Assignment): Assignment {
  return totalOf(objectiveOf(problem, a)) <= totalOf(objectiveOf(problem, b)) ? a : b;
}
