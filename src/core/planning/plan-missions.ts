import type { Assignment } from './assignment/assignment-problem.ts';
import { NOBODY } from './assignment/assignment-problem.ts';
import { assignGreedily } from './assignment/assign-greedily.ts';
import { buildProblem, type BuiltProblem } from './assignment/build-problem.ts';
import { drawCalendar, type DatedMission, type MissionCalendar } from './draw-calendar.ts';
import type { MissionPlan, PlanGap, PlanRequest } from './plan-types.ts';

/**
 * Plans the missions of a campaign at once: contacts and scenarios, dates drawn at random, evaluators the quick way.
 * What cannot be planned or carried is listed with its reason, never dropped.
 */
export function planMissions(request: PlanRequest): MissionPlan {
  const calendar = drawCalendar(request);
  const built = buildProblem(request, calendar.missions);
  return planOf(calendar, built, assignGreedily(built.problem, request.seed));
}

/** A calendar with the people who were found for it. */
export function planOf(calendar: MissionCalendar, { problem, evaluators }: BuiltProblem, assignment: Assignment): MissionPlan {
  const gaps = [...calendar.gaps];
  const missions = calendar.missions.map((mission, m) => {
    const evaluator = evaluators[assignment[m] ?? NOBODY];
    const nobodyMay = problem.pairStart[m] === problem.pairStart[m + 1];
    if (!evaluator) gaps.push(gapOfMission(mission, nobodyMay ? 'no_eligible_evaluator' : 'evaluators_full'));
    return { ...mission, evaluatorId: evaluator?.id ?? null };
  });
  return { missions, gaps };
}

function gapOfMission(mission: DatedMission, reason: PlanGap['reason']): PlanGap {
  const { organisationId, siteId, channel, scenarioKind, number } = mission;
  return { organisationId, siteId, channel, scenarioKind, reason, number };
}
