import { at, f64, i32, nth } from '../../shared/vector.ts';
import type { Assignment } from './assignment-problem.ts';
import { NOBODY } from './assignment-problem.ts';
import { addAssigned, addColumn, cheapestColumns, type Columns, type Stage } from './columns.ts';
import type { LinearSolution, LinearSolver, SolveOptions } from './linear-model.ts';
import { improvingPairs } from './improving-pairs.ts';
import { pairPrice, pricesOf, type Prices } from './prices.ts';
import { restrictedModel } from './restricted-model.ts';

export type StageSettings = {
  /** Pairs of each mission to begin with. */
  startingPairs: number;
  /** Pairs of each mission that a round of pricing may add. */
  addedPairs: number;
  /** Rounds of pricing; 0 takes the starting pairs as they are. */
  rounds: number;
  /** A round is only worth another relaxation when it adds this share of the missions in pairs. */
  worthAdding: number;
  relativeGap: number;
  nodeLimit: number;
  seed: number;
};

/** How a stage was solved, kept with the plan. */
export type StageReport = { missions: number; pairs: number; rows: number; rounds: number; nodes: number; proved: boolean };

export type SolvedStage = {
  /** The evaluator of each mission of the stage, in its order. */
  chosen: Int32Array;
  /** No assignment of this stage, over all pairs, costs less; in points, slacks included. */
  bound: number;
  prices: Prices;
  report: StageReport;
};

/**
 * Solves a stage: the relaxation over the cheapest pairs, then all pairs priced with its duals and the best ones added,
 * until none would help; then whole numbers over the pairs found. `known`: an assignment that must not be lost.
 */
export function solveStage(stage: Stage, solver: LinearSolver, settings: StageSettings, known?: Assignment): SolvedStage {
  const columns = cheapestColumns(stage, settings.startingPairs);
  if (known) addAssigned(stage, columns, known);
  const { relaxed, rounds, options } = priceOut(stage, columns, solver, settings);
  const { chosen, solution } = inWholeNumbers(stage, columns, solver, options, relaxed);
  const report = {
    missions: stage.missions.length, pairs: columns.place.length, rows: relaxed.solution.rowDuals.length, rounds, nodes: solution.nodes, proved: solution.status === 'optimal',
  };
  return { chosen, bound: relaxed.bound(), prices: relaxed.prices, report };
}

/** Points by which a pair may be dearer than the relaxation wants it, to be looked at first. */
const nearlyWanted = 0.05;

/**
 * Whole numbers: those of the relaxation when it ends in them; else the best over the pairs that it nearly wanted, which is
 * several times faster and nearly always as good; over all pairs when that shows a gap.
 */
function inWholeNumbers(stage: Stage, columns: Columns, solver: LinearSolver, options: SolveOptions, relaxed: Relaxed) {
  if (isWhole(columns, relaxed.solution)) return { chosen: chosenIn(stage, columns, relaxed.solution), solution: relaxed.solution };
  const wanted = columns.place.map((place, i) => relaxed.reduced(place, nth(columns.evaluator, i), nth(columns.cost, i)) <= nearlyWanted);
  const narrow = keepColumns(columns, wanted);
  const first = solveWholeNumbers(stage, narrow, solver, options);
  const gap = first.solution.objective - relaxed.solution.objective;
  if (gap <= Math.max(1e-6, options.relativeGap * Math.abs(relaxed.solution.objective))) return first;
  const second = solveWholeNumbers(stage, columns, solver, options);
  if (second.solution.status === 'infeasible') throw new Error('an assignment model without a solution: its slacks are wrong');
  return second;
}

function keepColumns(columns: Columns, keep: readonly boolean[]): Columns {
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, i) => keep[i]);
  return { place: kept(columns.place), evaluator: kept(columns.evaluator), cost: kept(columns.cost), known: columns.known };
}

function isWhole(columns: Columns, { values }: LinearSolution): boolean {
  return columns.place.every((_, i) => Math.abs(f64(values, i) - Math.round(f64(values, i))) < 1e-6);
}

function chosenIn(stage: Stage, columns: Columns, { values }: LinearSolution): Int32Array {
  const chosen = new Int32Array(stage.missions.length).fill(NOBODY);
  columns.place.forEach((place, i) => {
    if (f64(values, i) > 0.5) chosen[place] = nth(columns.evaluator, i);
  });
  return chosen;
}

/** The best assignment over the pairs considered; `solution.status` says when there is none. */
export function solveWholeNumbers(stage: Stage, columns: Columns, solver: LinearSolver, options: SolveOptions) {
  const solution = solver.solve(restrictedModel(stage, columns).model, { ...options, integer: true });
  return { chosen: chosenIn(stage, columns, solution), solution };
}

/** A bound of a stage by its relaxation alone. */
export function boundStage(stage: Stage, solver: LinearSolver, settings: StageSettings): number {
  return priceOut(stage, cheapestColumns(stage, settings.startingPairs), solver, settings).relaxed.bound();
}

/** Relaxations, and pairs added, until none would help or the rounds are over. */
function priceOut(stage: Stage, columns: Columns, solver: LinearSolver, settings: StageSettings) {
  const options: SolveOptions = { integer: false, relativeGap: settings.relativeGap, nodeLimit: settings.nodeLimit, seed: settings.seed };
  let rounds = 0;
  let relaxed = relax(stage, columns, solver, options);
  while (rounds < settings.rounds && relaxed.added(settings.addedPairs) > settings.worthAdding * stage.missions.length) {
    rounds += 1;
    relaxed = relax(stage, columns, solver, options);
  }
  return { relaxed, rounds, options };
}

type Relaxed = ReturnType<typeof relax>;

/** The relaxation over the pairs considered, and what its duals say of all the others. */
function relax(stage: Stage, columns: Columns, solver: LinearSolver, options: SolveOptions) {
  const { model, rows } = restrictedModel(stage, columns);
  const solution = solver.solve(model, options);
  const prices = pricesOf(stage.problem, rows, solution.rowDuals);
  const missionPrice = (place: number): number => at(solution.rowDuals, i32(rows.assigned, place));
  return {
    solution,
    prices,
    /** How much dearer than wanted a pair is, in points. */
    reduced: (place: number, c: number, cost: number): number => cost - missionPrice(place) - pairPrice(stage.problem, prices, i32(stage.missions, place), c),
    /** Adds the best pairs of each mission; how many there were. */
    added(most: number): number {
      let added = 0;
      stage.missions.forEach((_, place) => {
        for (const c of improvingPairs(stage, prices, place, missionPrice(place), most).evaluators) {
          if (addColumn(stage, columns, place, c)) added += 1;
        }
      });
      return added;
    },
    /** Each mission takes one pair at most, so that the least reduced cost of each bounds what all pairs could save. */
    bound(): number {
      let saving = 0;
      stage.missions.forEach((_, place) => (saving += improvingPairs(stage, prices, place, missionPrice(place), 1).least));
      return solution.objective + saving;
    },
  };
}
