import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { newSitesRequest, type PlanInput } from '../campaign-plan.server.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { bodiesWithNotice, campaignById } from '../campaigns.queries.server.ts';
import type { CampaignToOpen } from '../open-campaign.server.ts';
import { remainingWindow } from '../wave-window.ts';
import { insertPlanRun, setPlanJob } from './plan-runs.queries.server.ts';
import { planningEvents } from './planning.events.ts';

export const solveRunJob = 'campaigns.solve';

/**
 * Asks the planner for the missions of a wave, for the bodies that have told their staff. Nothing is assigned: the plan
 * waits as a proposal. Returns the question's id. Throws `not_allowed`, `form_incomplete` on an unknown wave,
 * `campaign_known`, `campaign_empty`, `evaluators_needed`.
 */
export async function startPlan(ctx: Ctx, input: CampaignToOpen, queued = true): Promise<string> {
  requireMayOpenCampaigns(ctx.actor);
  const { wave, plan } = await planInputOf(ctx, input);
  if (await campaignById(ctx.db, campaignIdOf(input))) throw problem('campaign_known', { label: input.label });
  // What cannot be planned at all is said at once, not minutes later.
  await newSitesRequest(ctx, plan);
  const id = ctx.ids.next();
  await insertPlanRun(ctx.db, {
    id, kind: 'plan', edition_id: input.editionId, title: input.label, seed: input.seed, window_from: plan.window.from, window_to: plan.window.to,
    engine: 'HiGHS', question: { waveId: wave.id }, state: 'running', asked_by: ctx.actor.personId, asked_at: ctx.clock.now(),
  });
  if (queued) await setPlanJob(ctx.db, id, await ctx.enqueue(solveRunJob, { runId: id }, `${input.label} (${input.editionId})`));
  await ctx.record({ name: planningEvents.asked, subjectType: 'plan', subjectId: id, editionId: input.editionId, payload: { seed: input.seed, wave: wave.id } });
  return id;
}

/** What a wave and a seed ask of the planner today. */
export async function planInputOf(ctx: Ctx, input: Pick<CampaignToOpen, 'editionId' | 'waveId' | 'seed'>) {
  const edition = loadEdition(input.editionId, ctx.settings.dataDir);
  const wave = edition.waves.find(({ id }) => id === input.waveId);
  if (!wave) throw problem('form_incomplete', {}, [{ field: 'wave', code: 'choice_needed' }]);
  const told = await bodiesWithNotice(ctx.db, edition.id);
  const plan: PlanInput = { editionId: edition.id, window: remainingWindow(wave, ctx.clock.today()), seed: input.seed, organisationIds: [...told] };
  return { wave, plan };
}

/** The same edition, seed and name give the same campaign, with the same ids. */
export const campaignIdOf = ({ editionId, seed, label }: Pick<CampaignToOpen, 'editionId' | 'seed' | 'label'>): string => uuidFromName('campaign', editionId, seed, label);
