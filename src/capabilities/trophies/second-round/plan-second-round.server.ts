import { planCampaign, remainingWindow, type PlannedCampaign } from '#capabilities/campaigns/index.server.ts';
import { secondRoundId } from '#capabilities/grids/index.ts';
import { loadTrophies } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { trophyEvents } from '../trophies.events.ts';
import { candidaciesOf, insertSecondRound, secondRoundRow, selectionOf } from '../trophies.queries.server.ts';

/** Neutral, since mystery citizens read it: who is a finalist is not theirs to know. */
const campaignLabel = { fr: 'Vague complémentaire', en: 'Further wave' } as const;

/**
 * Plans the second round of all finalists at once, as a campaign of its own: the planner gives nobody a body they met in the
 * edition or before. Throws `not_allowed`, `finalists_not_fixed`, `second_round_planned`, `no_finalists`, `evaluators_needed`.
 */
export async function planSecondRound(ctx: Ctx, editionId: string, { simulated = false }: { simulated?: boolean } = {}): Promise<PlannedCampaign> {
  requireReadsTrophies(ctx.actor);
  if (!(await selectionOf(ctx.db, editionId))) throw problem('finalists_not_fixed');
  if (await secondRoundRow(ctx.db, editionId)) throw problem('second_round_planned');
  const finalists = new Set((await candidaciesOf(ctx.db, editionId)).filter(({ state }) => state === 'finalist').map(({ organisationId }) => organisationId));
  if (finalists.size === 0) throw problem('no_finalists');
  const { from, to } = loadTrophies(editionId, ctx.settings.dataDir).second_round;
  const planned = await planCampaign(ctx, {
    editionId: secondRoundId(editionId), label: campaignLabel.fr, window: remainingWindow({ from, to }, ctx.clock.today()), seed: `${editionId}-trophies`,
    organisationIds: [...finalists], simulated,
  });
  await insertSecondRound(ctx.db, editionId, { campaignId: planned.campaignId, plannedAt: ctx.clock.now(), plannedBy: ctx.actor.personId });
  await ctx.record({ name: trophyEvents.planned, subjectType: 'edition', subjectId: editionId, editionId, payload: { missions: planned.missions, gaps: planned.gaps.length } });
  return planned;
}
