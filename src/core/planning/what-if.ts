import { buildProblem, type BuiltProblem } from './assignment/build-problem.ts';
import type { LinearSolver } from './assignment/linear-model.ts';
import { noPrices } from './assignment/lower-bound.ts';
import { rules } from './assignment/rules.ts';
import { boundVisits } from './assignment/solve-by-blocks.ts';
import { solveAssignment, type OnStep } from './assignment/solve-assignment.ts';
import { drawCalendar } from './draw-calendar.ts';
import type { PlanEvaluator, PlanRequest } from './plan-types.ts';

/** "What would `more` people in this département change?" */
export type WhatIf = { departmentCode: string; more: number };

export type WhatIfSide = {
  /** Points of the whole plan, or of the visits alone when estimated. */
  points: number;
  unassigned: number;
  /** Visits to places with too few people near. */
  relaxedVisits: number;
};

/** `re_solved`: both plans were made in full. `visits_estimated`: a bound of the visits, which is where places matter. */
export type WhatIfAnswer = { method: 're_solved' | 'visits_estimated'; before: WhatIfSide; after: WhatIfSide };

const mostReSolved = 3000;

/**
 * What more people in a département would change, on the same dates. They are thought to live where the sites of the
 * département are, to have the middle capacity, and otherwise to be like people who are there already, in turn.
 */
export function whatIfWith(request: PlanRequest, { departmentCode, more }: WhatIf, solver: LinearSolver, onStep: OnStep = () => undefined): WhatIfAnswer {
  const larger = { ...request, evaluators: [...request.evaluators, ...newcomers(request, departmentCode, more)] };
  const { missions } = drawCalendar(request);
  const [now, then] = [buildProblem(request, missions), buildProblem(larger, missions)];
  if (missions.length > mostReSolved) {
    return { method: 'visits_estimated', before: estimated(now, solver), after: estimated(then, solver) };
  }
  return { method: 're_solved', before: solved(now, solver, request.seed, onStep), after: solved(then, solver, request.seed, onStep) };
}

function newcomers(request: PlanRequest, departmentCode: string, more: number): PlanEvaluator[] {
  const places = request.sites.flatMap((site) => (site.departmentCode === departmentCode && site.place ? [site.place] : []));
  const known = [...request.evaluators].sort((a, b) => (a.id < b.id ? -1 : 1));
  const capacities = known.map((e) => e.capacityPerWeek).sort((a, b) => a - b);
  return Array.from({ length: more }, (_, i) => {
    const like = known[i % Math.max(1, known.length)];
    return {
      id: `newcomer ${String(i).padStart(5, '0')}`,
      homeInseeCode: null,
      homeDepartmentCode: departmentCode,
      capacityPerWeek: capacities[capacities.length >> 1] ?? 10,
      conflicts: [],
      place: places[Math.floor((i * places.length) / more)] ?? null,
      gender: like?.gender,
      ageBand: like?.ageBand,
      personas: like?.personas,
      reluctance: like?.reluctance,
    };
  });
}

function solved(built: BuiltProblem, solver: LinearSolver, seed: string, onStep: OnStep): WhatIfSide {
  const { objective, parts } = solveAssignment(built.problem, solver, seed, onStep);
  return { points: objective, unassigned: parts.unassigned / rules.unassignedPrice, relaxedVisits: relaxedIn(built) };
}

function estimated(built: BuiltProblem, solver: LinearSolver): WhatIfSide {
  const { problem } = built;
  const settings = { startingPairs: 10, addedPairs: 4, rounds: 8, worthAdding: 0, relativeGap: 1e-4, nodeLimit: 0, seed: 1 };
  const nobody = problem.nearCandidates.filter((near, m) => near >= 0 && problem.pairStart[m] === problem.pairStart[m + 1]).length;
  return { points: boundVisits(problem, solver, settings, noPrices(problem)), unassigned: nobody, relaxedVisits: relaxedIn(built) };
}

function relaxedIn({ problem }: BuiltProblem): number {
  return problem.nearCandidates.filter((near) => near >= 0 && near < rules.fewCandidates).length;
}
