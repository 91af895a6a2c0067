import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireMayOpenCampaigns } from './campaigns.access.ts';
import { bodiesWithNotice } from './campaigns.queries.server.ts';
import { planCampaign, type PlannedCampaign } from './plan-campaign.server.ts';
import { remainingWindow } from './wave-window.ts';

export interface CampaignToOpen {
  editionId: string;
  waveId: string;
  label: string;
  seed: string;
}

/**
 * Opens a campaign over a wave of the edition, for the bodies that have declared that their staff was told: no contact
 * may touch a site before (Cass. soc. 6 September 2023, 22-13.783). The others can be planned once they have.
 * Throws `not_allowed`, `form_incomplete` on an unknown wave and what `planCampaign` throws.
 */
export async function openCampaign(ctx: Ctx, input: CampaignToOpen): Promise<PlannedCampaign> {
  requireMayOpenCampaigns(ctx.actor);
  const edition = loadEdition(input.editionId, ctx.settings.dataDir);
  const wave = edition.waves.find(({ id }) => id === input.waveId);
  if (!wave) throw problem('form_incomplete', {}, [{ field: 'wave', code: 'choice_needed' }]);
  const told = await bodiesWithNotice(ctx.db, edition.id);
  return planCampaign(ctx, {
    editionId: edition.id, label: input.label, window: remainingWindow(wave, ctx.clock.today()), seed: input.seed, organisationIds: [...told],
  });
}
