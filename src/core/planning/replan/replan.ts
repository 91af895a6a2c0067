import type { IsoDate } from '../../calendar/date.ts';
import { i32, nth, u16 } from '../../shared/vector.ts';
import { randomKey } from '../../shared/random.ts';
import type { Assignment, AssignmentProblem } from '../assignment/assignment-problem.ts';
import { NOBODY } from '../assignment/assignment-problem.ts';
import { buildProblem } from '../assignment/build-problem.ts';
import { addColumn, cheapestColumns, type Columns, type Stage } from '../assignment/columns.ts';
import type { LinearSolver } from '../assignment/linear-model.ts';
import { solveWholeNumbers } from '../assignment/solve-stage.ts';
import { centsOf, count, tallyOf } from '../assignment/tally.ts';
import type { PlannedMission, PlanRequest } from '../plan-types.ts';
import { applyChanges, nameOf, requestAfter, type Change, type ChangedMission, type MissionToReplan } from './apply-changes.ts';

export type { Change, MissionToReplan } from './apply-changes.ts';

type Appointment = Pick<PlannedMission, 'evaluatorId' | 'window' | 'half'>;

/** One line of the difference. `knock_on`: moved only to make room for those that had to. */
export type Move = {
  organisationId: string;
  siteId: string;
  number: number;
  cause: Change['kind'] | 'knock_on';
  before: Appointment;
  after: Appointment;
};

/** A plan after changes, as a difference to look at before it is accepted. */
export type ReplanResult = {
  missions: readonly PlannedMission[];
  moves: readonly Move[];
  /** Missions that had to change, and others that did; the second is at most twice the first. */
  affected: number;
  others: number;
  /** Missions left without anybody, or without a day. */
  unassigned: readonly { organisationId: string; siteId: string; number: number; reason: 'nobody_free' | 'no_open_day' }[];
};

/** A change of somebody who was not concerned weighs like forty kilometres. */
const changePrice = 20;
/** People tried for each mission that needs one, and for each that may move. */
const candidatesForAffected = 15;
const candidatesForOthers = 5;
const mostMovable = 1500;

/**
 * Replans with the least disturbance: missions that must change are given to others; those of the people who could take
 * them may move too, at a price, and at most two for each that had to; everything else stays. `today`: no mission is
 * given a new date before it.
 */
export function replanWith(
  request: PlanRequest,
  missions: readonly MissionToReplan[],
  changes: readonly Change[],
  solver: LinearSolver,
  today: IsoDate | null = null,
): ReplanResult {
  const after = requestAfter(request, changes);
  // The missions of a body must stand side by side for the model; the plan keeps its own order.
  const ordered = [...missions].sort((a, b) => (a.organisationId === b.organisationId ? 0 : a.organisationId < b.organisationId ? -1 : 1));
  const changed = applyChanges(after, ordered, changes, today);
  const { problem, evaluators } = buildProblem(after, changed.map(({ mission }) => mission));
  const index = new Map(evaluators.map((e, c) => [e.id, c]));
  const before = Int32Array.from(ordered, (m) => index.get(m.evaluatorId ?? '') ?? NOBODY);
  const affected = changed.flatMap(({ cause, undated, mission }, m) => (!undated && isAffected(cause, mission, problem, before, m) ? [m] : []));
  const barred = new Set(affected.flatMap((m) => (changed[m]?.cause === 'refusal' ? [m * problem.evaluatorCount + i32(before, m)] : [])));
  const assignment = solveAround({ problem, before, affected, barred, changed, locked: ordered.map((m) => m.locked === true), solver, seed: randomKey([request.seed])[0] >>> 1 });
  return resultOf(ordered, changed, affected, Array.from(assignment, (c) => evaluators[c]?.id ?? null));
}

/** A mission that nobody had is not looked at again, unless it is given a new day. */
function isAffected(cause: Change['kind'] | null, mission: MissionToReplan, problem: AssignmentProblem, before: Assignment, m: number): boolean {
  if (mission.locked) return false;
  if (cause !== null) return true;
  const c = i32(before, m);
  return c !== NOBODY && centsOf(problem, m, c) === Infinity;
}

type Around = {
  problem: AssignmentProblem;
  before: Assignment;
  affected: readonly number[];
  barred: ReadonlySet<number>;
  changed: readonly ChangedMission[];
  locked: readonly boolean[];
  solver: LinearSolver;
  seed: number;
};

function solveAround(around: Around): Assignment {
  const { problem, before, affected, changed } = around;
  const kept = Int32Array.from(before, (c, m) => (changed[m]?.undated ? NOBODY : c));
  for (const m of affected) kept[m] = NOBODY;
  if (affected.length === 0) return kept;
  const wide = solveWithin(around, kept, movableAround(around));
  const found = wide ?? solveWithin(around, kept, []) ?? kept;
  return found.length === problem.missionCount ? found : kept;
}

/** The missions, in the same weeks or bodies, of the people who could take one that needs somebody. */
function movableAround({ problem, before, affected, locked }: Around): number[] {
  const concerned = new Set(affected);
  const weeks = new Set(affected.map((m) => i32(problem.week, m)));
  const bodies = new Set(affected.map((m) => i32(problem.structure, m)));
  const candidates = new Set<number>();
  for (const m of affected) {
    const pairs = [...Array(i32(problem.pairStart, m + 1) - i32(problem.pairStart, m)).keys()].map((k) => i32(problem.pairStart, m) + k);
    pairs.sort((a, b) => u16(problem.pairCents, a) - u16(problem.pairCents, b) || a - b);
    for (const pair of pairs.slice(0, candidatesForAffected)) candidates.add(u16(problem.pairEvaluator, pair));
  }
  const movable: number[] = [];
  before.forEach((c, m) => {
    const near = weeks.has(i32(problem.week, m)) || bodies.has(i32(problem.structure, m));
    if (near && candidates.has(c) && !concerned.has(m) && !locked[m] && movable.length < mostMovable) movable.push(m);
  });
  return movable;
}

function solveWithin({ problem, before, affected, barred, solver, seed }: Around, kept: Assignment, movable: readonly number[]): Assignment | null {
  const here = [...affected, ...movable].sort((a, b) => a - b);
  const moving = new Set(movable);
  const outside = Int32Array.from(kept);
  const fixed = tallyOf(problem, kept);
  for (const m of movable) {
    count(fixed, m, i32(kept, m), -1);
    outside[m] = NOBODY;
  }
  const stage: Stage = {
    problem, missions: Int32Array.from(here), fixed, share: 1, complete: true, barred,
    kept: { evaluator: Int32Array.from(here, (m) => (moving.has(m) ? i32(before, m) : NOBODY)), mostChanges: 2 * affected.length, changePrice },
  };
  const columns = columnsOf(stage, here, moving, before);
  const { chosen, solution } = solveWholeNumbers(stage, columns, solver, { integer: true, relativeGap: 1e-6, nodeLimit: 2000, seed });
  if (solution.status === 'infeasible') return null;
  chosen.forEach((c, place) => (outside[nth(here, place)] = c));
  return outside;
}

function columnsOf(stage: Stage, here: readonly number[], moving: ReadonlySet<number>, before: Assignment): Columns {
  const all = cheapestColumns(stage, candidatesForAffected);
  const some = cheapestColumns(stage, candidatesForOthers);
  const columns: Columns = { place: [], evaluator: [], cost: [], known: new Set() };
  here.forEach((m, place) => {
    if (moving.has(m)) addColumn(stage, columns, place, i32(before, m));
  });
  all.place.forEach((place, i) => !moving.has(nth(here, place)) && addColumn(stage, columns, place, nth(all.evaluator, i)));
  some.place.forEach((place, i) => moving.has(nth(here, place)) && addColumn(stage, columns, place, nth(some.evaluator, i)));
  return columns;
}

function resultOf(ordered: readonly MissionToReplan[], changed: readonly ChangedMission[], affected: readonly number[], evaluators: readonly (string | null)[]): ReplanResult {
  const concerned = new Set(affected);
  const missions = changed.map(({ mission }, m) => {
    const { locked, ...rest } = mission as MissionToReplan; // `locked` is the question's, not the plan's
    return { ...rest, evaluatorId: locked ? mission.evaluatorId : (evaluators[m] ?? null) };
  });
  const moves = missions.flatMap((mission, m): Move[] => {
    const old = nth(ordered, m);
    if (sameAppointment(old, mission)) return [];
    const { organisationId, siteId, number } = mission;
    const cause = changed[m]?.cause ?? (concerned.has(m) ? 'absence' : 'knock_on');
    return [{ organisationId, siteId, number, cause, before: appointmentOf(old), after: appointmentOf(mission) }];
  });
  const unassigned = missions.flatMap((mission, m) => {
    if (mission.evaluatorId !== null) return [];
    const { organisationId, siteId, number } = mission;
    return [{ organisationId, siteId, number, reason: changed[m]?.undated ? ('no_open_day' as const) : ('nobody_free' as const) }];
  });
  const forced = changed.filter(({ cause }, m) => cause !== null || concerned.has(m)).length;
  return { missions, moves, affected: forced, others: moves.filter(({ cause }) => cause === 'knock_on').length, unassigned };
}

const appointmentOf = ({ evaluatorId, window, half }: PlannedMission): Appointment => ({ evaluatorId, window, half });

function sameAppointment(a: PlannedMission, b: PlannedMission): boolean {
  return a.evaluatorId === b.evaluatorId && a.window.from === b.window.from && a.window.to === b.window.to && a.half === b.half && nameOf(a) === nameOf(b);
}
