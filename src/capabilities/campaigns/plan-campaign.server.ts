import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { draftPlan, type CampaignGap, type PlanInput } from './campaign-plan.server.ts';
import { campaignById } from './campaigns.queries.server.ts';
import { writeCampaign } from './write-campaign.server.ts';

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
 * Opens a campaign and plans its missions at once, people the quick way; `startPlan` asks the planner. The same seed gives the same plan and the
 * same ids. Throws `campaign_empty`, `evaluators_needed` and `campaign_known`.
 */
export async function planCampaign(ctx: Ctx, input: NewCampaign): Promise<PlannedCampaign> {
  const campaignId = uuidFromName('campaign', input.editionId, input.seed, input.label);
  if (await campaignById(ctx.db, campaignId)) throw problem('campaign_known', { label: input.label });
  const plan = await draftPlan(ctx, input);
  await writeCampaign(ctx, {
    campaignId, editionId: input.editionId, label: input.label, window: input.window, seed: input.seed, simulated: input.simulated ?? false, ...plan,
  });
  return { campaignId, missions: plan.missions.length, gaps: plan.gaps };
}
