import type { Change } from '#core/planning/replan/replan.ts';
import type { Ctx } from '#platform/context.ts';
import { livePlan, type LivePlan } from '../planning/live-plan.server.ts';
import { openRefusals } from './refusals.queries.server.ts';

export interface ReplanQuestion {
  live: LivePlan;
  changes: Change[];
  today: string;
}

/**
 * What has happened since the missions were entrusted: refusals that nobody has settled, and closures that fall on a
 * mission. Absences, ties and lapsed training are read from the people themselves.
 */
export async function replanQuestion(ctx: Ctx, editionId: string): Promise<ReplanQuestion> {
  const live = await livePlan(ctx, editionId);
  const names = new Map(live.rows.map((row, i) => [row.id, live.missions[i]]));
  const refusals = (await openRefusals(ctx.db, editionId)).flatMap(({ missionId, evaluatorId }): Change[] => {
    const mission = names.get(missionId);
    if (!mission || mission.locked) return [];
    const { organisationId, siteId, number } = mission;
    return [{ kind: 'refusal', organisationId, siteId, number, evaluatorId }];
  });
  return { live, changes: [...refusals, ...closuresOf(live)], today: ctx.clock.today() };
}

/** Closures of a site that fall on a mission which has not begun. */
function closuresOf({ request, missions }: LivePlan): Change[] {
  const waiting = Map.groupBy(missions.filter(({ locked }) => !locked), (m) => `${m.organisationId}/${m.siteId}`);
  return request.sites.flatMap(({ organisationId, siteId, closures }) => {
    const own = waiting.get(`${organisationId}/${siteId}`) ?? [];
    return closures.filter(({ from, to }) => own.some(({ window }) => from <= window.to && window.from <= to)).map(({ from, to }): Change => ({ kind: 'closure', organisationId, siteId, from, to }));
  });
}
