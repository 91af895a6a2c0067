import { addDays, mondayOf } from '#core/calendar/date.ts';
import { draftedMissions } from '#capabilities/audits/index.server.ts';
import { urgencyOf } from '#capabilities/campaigns/index.ts';
import { missionsOfEvaluator } from '#capabilities/campaigns/index.server.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => {
  const today = ctx.clock.today();
  const endOfWeek = addDays(mondayOf(today), 6);
  const missions = await missionsOfEvaluator(ctx.db, ctx.actor.personId ?? '');
  const drafts = await draftedMissions(ctx.db);
  return {
    owner: ctx.actor.personId ?? '',
    missions: missions.map((mission) => ({
      ...mission,
      channelLabel: channelTexts[ctx.locale][mission.channel],
      urgency: urgencyOf(mission, today, endOfWeek),
      draftSavedAt: drafts.get(mission.id) ?? null,
    })),
  };
});
