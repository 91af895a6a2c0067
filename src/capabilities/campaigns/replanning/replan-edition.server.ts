import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { livePlan } from '../planning/live-plan.server.ts';
import { replanResult } from '../planning/plan-run.ts';
import { decidePlanRun, insertPlanRun, lockPlanRun, setPlanJob } from '../planning/plan-runs.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import { solveRunJob } from '../planning/start-plan.server.ts';
import { applyMoves } from './apply-moves.server.ts';
import { namedMoves } from './moves.queries.server.ts';

/** Asks the planner for the least change after refusals, absences and closures. Nothing moves: the difference waits. Throws `not_allowed`, `campaign_none`. */
export async function startReplan(ctx: Ctx, editionId: string): Promise<string> {
  return ask(ctx, editionId, 'replan', {});
}

/** Asks what more people in a département would change. An answer, never a plan. Throws as `startReplan`. */
export async function startWhatIf(ctx: Ctx, editionId: string, question: { departmentCode: string; more: number }): Promise<string> {
  return ask(ctx, editionId, 'what_if', question);
}

async function ask(ctx: Ctx, editionId: string, kind: 'replan' | 'what_if', question: object): Promise<string> {
  requireMayOpenCampaigns(ctx.actor);
  const { request } = await livePlan(ctx, editionId);
  const id = ctx.ids.next();
  await insertPlanRun(ctx.db, {
    id, kind, edition_id: editionId, title: kind, seed: request.seed, window_from: request.window.from, window_to: request.window.to, engine: 'HiGHS', question,
    state: 'running', asked_by: ctx.actor.personId, asked_at: ctx.clock.now(),
  });
  await setPlanJob(ctx.db, id, await ctx.enqueue(solveRunJob, { runId: id }, `${kind === 'replan' ? 'Replanification' : 'Simulation'} (${editionId})`));
  await ctx.record({ name: planningEvents.asked, subjectType: 'plan', subjectId: id, editionId, payload: { kind } });
  return id;
}

/** Applies a replanning whole, in one transaction, and writes to those concerned. Throws `not_allowed`, `plan_not_proposed`, `plan_outdated`. */
export async function acceptReplan(ctx: Ctx, runId: string): Promise<{ moved: number }> {
  requireMayOpenCampaigns(ctx.actor);
  const run = await lockPlanRun(ctx.db, runId);
  if (run?.kind !== 'replan' || run.state !== 'proposed') throw problem('plan_not_proposed');
  const moves = await namedMoves(ctx.db, { runId });
  await applyMoves(ctx, run.edition_id, moves);
  await decidePlanRun(ctx.db, runId, { from: ['proposed'], to: 'accepted', by: ctx.actor.personId, at: ctx.clock.now() });
  const { affected, others } = replanResult.parse(run.result);
  await ctx.record({ name: planningEvents.replanned, subjectType: 'plan', subjectId: runId, editionId: run.edition_id, payload: { moved: moves.length, affected, others } });
  return { moved: moves.length };
}
