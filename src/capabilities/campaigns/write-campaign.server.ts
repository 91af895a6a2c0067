import type { PlannedMission } from '#core/planning/plan-types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { CampaignGap } from './campaign-plan.server.ts';
import { campaignById, insertCampaign, insertGaps } from './campaigns.queries.server.ts';
import { insertMissions } from './missions.queries.server.ts';

export interface CampaignToWrite {
  campaignId: string;
  editionId: string;
  label: string;
  window: { from: string; to: string };
  seed: string;
  simulated: boolean;
  missions: readonly PlannedMission[];
  gaps: readonly CampaignGap[];
}

/** Writes a campaign with its missions and what its plan leaves out, and says so in the journal. Throws `campaign_known`. */
export async function writeCampaign(ctx: Ctx, { campaignId, editionId, ...campaign }: CampaignToWrite): Promise<void> {
  if (await campaignById(ctx.db, campaignId)) throw problem('campaign_known', { label: campaign.label });
  await insertCampaign(ctx.db, {
    id: campaignId, edition_id: editionId, label: campaign.label, window_from: campaign.window.from, window_to: campaign.window.to,
    seed: campaign.seed, simulated: campaign.simulated,
  });
  await insertMissions(ctx.db, { id: campaignId, editionId }, campaign.missions, (m) => uuidFromName('mission', campaignId, m.siteId, String(m.number)));
  await insertGaps(ctx.db, campaignId, campaign.gaps, () => ctx.ids.next());
  await ctx.record({
    name: 'campaign.planned', subjectType: 'campaign', subjectId: campaignId, editionId,
    payload: { missions: campaign.missions.length, gaps: campaign.gaps.length, seed: campaign.seed },
  });
}
