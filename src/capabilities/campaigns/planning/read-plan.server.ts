import { panelSites } from '#capabilities/registrations/index.server.ts';
import { calendarLimits, type CalendarLimits } from '#core/calendar/calendar-limits.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { eligibleEvaluators } from '../evaluators/eligibility/eligible-evaluators.server.ts';
import { namedMoves, type NamedMove } from '../replanning/moves.queries.server.ts';
import { planSitesOf } from '../campaign-plan.server.ts';
import { travelData } from '../places.server.ts';
import { planningCalendar } from '../planning-calendar.server.ts';
import { jobOfRun, namesOfPeople, namesOfSites } from './names.queries.server.ts';
import { sharesOf, type PlanShares } from './plan-shares.ts';
import { planMissionsOf } from './plan-missions.queries.server.ts';
import { planResult, replanResult, whatIfQuestion, whatIfResult, type PlanResult } from './plan-run.ts';
import { planRunById, type PlanRunRow } from './plan-runs.queries.server.ts';

type Place = { organisationId: string; siteId: string; name: string };

export type ReadPlan = { run: PlanRunRow; job: { done: number; total: number | null; failed: boolean } | null } & (
  | { found: 'nothing' }
  | { found: 'plan'; result: PlanResult; shares: PlanShares; missionCount: number; limits: CalendarLimits; relaxed: (Place & { number: number; people: number; limitKm: number })[]; skipped: (Place & { reason: string; count: number })[] }
  | { found: 'replan'; affected: number; others: number; moves: NamedMove[]; unassigned: { organisationId: string; missionId: string; reason: string }[] }
  | { found: 'what_if'; departmentCode: string; more: number; answer: ReturnType<typeof whatIfResult.parse> }
);

/** A question to the planner and what it found, for its page. Throws `plan_unknown`. */
export async function readPlan(ctx: Ctx, runId: string): Promise<ReadPlan> {
  const run = await planRunById(ctx.db, runId);
  if (!run) throw problem('plan_unknown');
  const job = run.job_run_id ? await jobOfRun(ctx.db, run.job_run_id) : null;
  const frame = { run, job };
  if (run.result === null) return { ...frame, found: 'nothing' };
  if (run.kind === 'what_if') return { ...frame, found: 'what_if', ...whatIfQuestion.parse(run.question), answer: whatIfResult.parse(run.result) };
  if (run.kind === 'replan') return { ...frame, found: 'replan', ...replanResult.parse(run.result), moves: await namedMoves(ctx.db, { runId }) };
  if (run.kind === 'plan') return { ...frame, found: 'plan', ...(await readProposal(ctx, run)) };
  throw problem('plan_unknown');
}

async function readProposal(ctx: Ctx, run: PlanRunRow) {
  const result = planResult.parse(run.result);
  const missions = await planMissionsOf(ctx.db, run.id);
  const evaluators = await eligibleEvaluators(ctx, run.edition_id);
  const here = new Set(missions.map(({ siteId }) => siteId));
  const sites = await planSitesOf(ctx, (await panelSites(ctx.db, run.edition_id)).filter(({ siteId }) => here.has(siteId)));
  const people = await namesOfPeople(ctx.db, evaluators.map(({ id }) => id));
  const places = await namesOfSites(ctx.db, [...missions, ...result.gaps].map(({ organisationId }) => organisationId));
  const nameOf = (siteId: string): string => places.get(siteId) ?? '';
  const groups = Map.groupBy(result.gaps, (gap) => `${gap.siteId} ${gap.reason}`);
  return {
    limits: calendarLimits(planningCalendar(ctx.settings.dataDir), { from: run.window_from, to: run.window_to }, sites.map(({ departmentCode }) => departmentCode)),
    result, missionCount: missions.length, shares: sharesOf(missions, evaluators, people, { sites, travel: travelData(ctx.settings.dataDir).rules }),
    relaxed: result.relaxed.map(({ organisationId, siteId, number, peopleWithinLimit: people, limitKm }) => ({ organisationId, siteId, name: nameOf(siteId), number, people, limitKm })),
    skipped: [...groups.values()].flatMap((same) => same.slice(0, 1).map(({ organisationId, siteId, reason }) => ({ organisationId, siteId, name: nameOf(siteId), reason, count: same.length }))),
  };
}
