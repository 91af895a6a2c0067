import { campaignById, countByState, gapsOf, type GapRow } from '#capabilities/campaigns/index.server.ts';
import { secondRoundId } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { secondRoundRow } from '../trophies.queries.server.ts';

export interface SecondRoundProgress {
  from: string;
  to: string;
  missions: number;
  /** Validated: they count. */
  done: number;
  /** Planned and still to be made, or awaiting a decision. */
  open: number;
  gaps: GapRow[];
}

const gapsShown = 50;

/** How far the second round is; null when it is not planned. Missions that nobody made by its last day are over. */
export async function secondRoundProgress(ctx: Pick<Ctx, 'db' | 'clock'>, editionId: string): Promise<SecondRoundProgress | null> {
  const round = await secondRoundRow(ctx.db, editionId);
  const campaign = round && (await campaignById(ctx.db, round.campaignId));
  if (!campaign) return null;
  const { planned = 0, submitted = 0, returned = 0, validated = 0, ...rest } = await countByState(ctx.db, secondRoundId(editionId));
  const over = ctx.clock.today() > campaign.window_to;
  return {
    from: campaign.window_from, to: campaign.window_to, done: validated, open: (over ? 0 : planned) + submitted + returned,
    missions: planned + submitted + returned + validated + (rest['rejected'] ?? 0), gaps: await gapsOf(ctx.db, campaign.id, gapsShown),
  };
}
