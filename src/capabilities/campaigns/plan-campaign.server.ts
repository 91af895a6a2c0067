import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { draftPlan, type CampaignGap, type PlanInput } from './campaign-plan.server.ts';
import { campaignById, insertCampaign, insertGaps } from './campaigns.queries.server.ts';
import { insertMissions } from './missions.queries.server.ts';

export interface NewCampaign extends PlanInput {
  label: string;
  simulated?: boolean;
}

export interface PlannedCampaign {
  campaignId: string;
  missions: number;
  gaps: readonly CampaignGap[];
}

/**
 * Opens a campaign and plans its missions over French working days: the same seed gives the same plan and the
 * same ids. Throws `campaign_empty`, `evaluators_needed` and `campaign_known`.
 */
export async function planCampaign(ctx: Ctx, input: NewCampaign): Promise<PlannedCampaign> {
  const campaignId = uuidFromName('campaign', input.editionId, input.seed, input.label);
  if (await campaignById(ctx.db, campaignId)) throw problem('campaign_known', { label: input.label });
  const plan = await draftPlan(ctx, input);
  await insertCampaign(ctx.db, {
    id: campaignId, edition_id: input.editionId, label: input.label, window_from: input.window.from, window_to: input.window.to,
    seed: input.seed, simulated: input.simulated ?? false,
  });
  await insertMissions(ctx.db, { id: campaignId, editionId: input.editionId }, plan.missions, (m) =>
    uuidFromName('mission', campaignId, m.siteId, String(m.number)));
  await insertGaps(ctx.db, campaignId, plan.gaps, () => ctx.ids.next());
  await ctx.record({
    name: 'campaign.planned', subjectType: 'campaign', subjectId: campaignId, editionId: input.editionId,
    payload: { missions: plan.missions.length, gaps: plan.gaps.length, seed: input.seed },
  });
  return { campaignId, missions: plan.missions.length, gaps: plan.gaps };
}
