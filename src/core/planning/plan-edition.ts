import { buildProblem, type BuiltProblem } from './assignment/build-problem.ts';
import type { LinearSolver } from './assignment/linear-model.ts';
import { rules } from './assignment/rules.ts';
import { solveAssignment, type AssignmentStep, type SolvedAssignment, type SolveNotes } from './assignment/solve-assignment.ts';
import type { ObjectiveParts } from './assignment/tally.ts';
import { drawCalendar } from './draw-calendar.ts';
import { planOf } from './plan-missions.ts';
import type { MissionPlan, PlanRequest } from './plan-types.ts';

export type PlanStep = 'calendar' | 'candidates' | AssignmentStep;

/** How good a plan is, as figures for a sentence: "2.3 % above what is mathematically possible". */
export type PlanQuality = {
  objective: number;
  parts: ObjectiveParts;
  /** No plan for these dates costs less. */
  bound: number;
  /** Share of the bound by which the plan is dearer, in percent; 0 when nothing dearer was proved possible. */
  percentAbove: number;
  /** `best`: nothing better exists. `near_best`: at most 1 % better. `good`: more may be possible. */
  verdict: 'best' | 'near_best' | 'good';
};

/** A visit to a place where fewer than four people live within the ordinary distance. */
export type RelaxedMission = { organisationId: string; siteId: string; number: number; peopleWithinLimit: number; limitKm: number };

/** A plan with what one must know to judge and to repeat it. */
export type EditionPlan = MissionPlan & { quality: PlanQuality; relaxed: readonly RelaxedMission[]; notes: SolveNotes };

/**
 * Plans an edition: calendar by chance, people by mixed-integer programming. Heavy: up to minutes of CPU and a gigabyte
 * for the largest panels, so that it runs in a worker (`platform/optimisation/plan-edition.server.ts`).
 */
export function planEditionWith(request: PlanRequest, solver: LinearSolver, onStep: (step: PlanStep, done: number, total: number) => void = () => undefined): EditionPlan {
  const calendar = drawCalendar(request);
  onStep('calendar', 1, 1);
  const built = buildProblem(request, calendar.missions);
  onStep('candidates', 1, 1);
  const solved = solveAssignment(built.problem, solver, request.seed, onStep);
  return { ...planOf(calendar, built, solved.assignment), quality: qualityOf(solved), relaxed: relaxedOf(calendar.missions, built), notes: solved.notes };
}

export function qualityOf({ objective, parts, bound }: Pick<SolvedAssignment, 'objective' | 'parts' | 'bound'>): PlanQuality {
  // The bound comes from floating-point programmes: half a hundredth of a point is rounding.
  const above = Math.max(0, objective - bound - 0.005);
  const percentAbove = above === 0 ? 0 : (100 * above) / Math.max(1, bound);
  return { objective, parts, bound: Math.min(objective, bound), percentAbove, verdict: percentAbove < 0.005 ? 'best' : percentAbove <= 1 ? 'near_best' : 'good' };
}

function relaxedOf(missions: readonly { organisationId: string; siteId: string; number: number }[], { problem }: BuiltProblem): RelaxedMission[] {
  return missions.flatMap(({ organisationId, siteId, number }, m) => {
    const near = problem.nearCandidates[m] ?? -1;
    if (near < 0 || near >= rules.fewCandidates) return [];
    return [{ organisationId, siteId, number, peopleWithinLimit: near, limitKm: rules.visitLimitKm }];
  });
}
