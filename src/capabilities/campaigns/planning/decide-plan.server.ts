import { recountPlan } from '#core/planning/recount-plan.ts';
import { askToCancel } from '#platform/jobs/job-run.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { newSitesRequest } from '../campaign-plan.server.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { writeCampaign } from '../write-campaign.server.ts';
import { tellProgrammes } from '../replanning/tell-programmes.server.ts';
import { planMissionsOf, deletePlanMissions } from './plan-missions.queries.server.ts';
import { planQuestion, planResult } from './plan-run.ts';
import { decidePlanRun, lockPlanRun, type PlanRunRow } from './plan-runs.queries.server.ts';
import { planningEvents } from './planning.events.ts';
import { campaignIdOf, planInputOf } from './start-plan.server.ts';

/**
 * Accepts a proposed plan: its campaign is opened, its missions are entrusted, and their carriers are written to, in one
 * transaction. What the data say today is held against it first by the recount that shares no code with the planner.
 * Throws `not_allowed`, `plan_not_proposed`, `campaign_known` and `plan_outdated`.
 */
export async function acceptPlan(ctx: Ctx, runId: string): Promise<{ campaignId: string; missions: number }> {
  requireMayOpenCampaigns(ctx.actor);
  const run = await lockPlanRun(ctx.db, runId);
  if (run?.kind !== 'plan' || run.state !== 'proposed') throw problem('plan_not_proposed');
  const missions = await planMissionsOf(ctx.db, runId);
  const { gaps } = planResult.parse(run.result);
  if ((await brokenSince(ctx, run, missions)) > 0) throw problem('plan_outdated');
  const campaignId = campaignIdOf({ editionId: run.edition_id, seed: run.seed, label: run.title });
  await writeCampaign(ctx, {
    campaignId, editionId: run.edition_id, label: run.title, window: { from: run.window_from, to: run.window_to }, seed: run.seed, simulated: false, missions, gaps,
  });
  await decidePlanRun(ctx.db, runId, { from: ['proposed'], to: 'accepted', by: ctx.actor.personId, at: ctx.clock.now(), campaignId });
  await tellProgrammes(ctx, run.edition_id, missions.flatMap(({ evaluatorId }) => (evaluatorId ? [{ evaluatorId, change: 'gained' as const }] : [])));
  return { campaignId, missions: missions.length };
}

/** How many rules of the plan the data of today break: ties, absences or closures declared since. Sites planned meanwhile count too. */
async function brokenSince(ctx: Ctx, run: PlanRunRow, missions: Awaited<ReturnType<typeof planMissionsOf>>): Promise<number> {
  const { plan } = await planInputOf(ctx, { editionId: run.edition_id, waveId: planQuestion.parse(run.question).waveId, seed: run.seed });
  const request = await newSitesRequest(ctx, { ...plan, window: { from: run.window_from, to: run.window_to } });
  const here = new Set(missions.map((m) => `${m.organisationId}/${m.siteId}`));
  // Bodies that came since can be planned later: only sites of the plan are recounted.
  const sites = request.sites.filter((site) => here.has(`${site.organisationId}/${site.siteId}`));
  const { gaps } = planResult.parse(run.result);
  return recountPlan({ ...request, sites }, { missions, gaps }).broken.length;
}

/** Drops a proposal; nothing was assigned. Throws `not_allowed`, `plan_not_proposed`. */
export async function discardPlan(ctx: Ctx, runId: string): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  const run = await lockPlanRun(ctx.db, runId);
  if (!run || !(await decidePlanRun(ctx.db, runId, { from: ['proposed'], to: 'discarded', by: ctx.actor.personId, at: ctx.clock.now() }))) throw problem('plan_not_proposed');
  await deletePlanMissions(ctx.db, runId);
  await ctx.record({ name: planningEvents.discarded, subjectType: 'plan', subjectId: runId, editionId: run.edition_id, payload: { seed: run.seed } });
}

/** Stops the planner; what it had is dropped. Throws `not_allowed`, `plan_not_running`. */
export async function cancelPlan(ctx: Ctx, runId: string): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  const run = await lockPlanRun(ctx.db, runId);
  if (!run || !(await decidePlanRun(ctx.db, runId, { from: ['running'], to: 'cancelled', by: ctx.actor.personId, at: ctx.clock.now() }))) throw problem('plan_not_running');
  if (run.job_run_id) await askToCancel(ctx.db, run.job_run_id, ctx.clock.now());
  await ctx.record({ name: planningEvents.cancelled, subjectType: 'plan', subjectId: runId, editionId: run.edition_id, payload: { seed: run.seed } });
}
