import { explainer, type Reason, type Way, type Why } from '#core/planning/explain.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { missionById, type MissionRow } from '../missions.queries.server.ts';
import { livePlan } from './live-plan.server.ts';
import { namesOfPeople, namesOfSites } from './names.queries.server.ts';

export interface ExplainedMission {
  mission: MissionRow;
  placeName: string;
  carrier: { id: string; name: string } | null;
  /** Null when nobody carries it. */
  why: (Omit<Why, 'others'> & { others: { id: string; name: string; points: number; change: number | null; km: number | null }[] }) | null;
  /** Why the person asked about does not make it; null when nobody was asked about. */
  whyNot: { id: string; name: string; reasons: Reason[]; way: Way | null } | null;
  /** Everybody who may be sent in the edition, by name. */
  people: { id: string; name: string }[];
}

/** Why this person makes a mission and why another does not, with the figures, as the edition stands. Throws `mission_unknown`. */
export async function explainMission(ctx: Ctx, key: { organisationId: string; missionId: string }, about: string | null): Promise<ExplainedMission> {
  const mission = await missionById(ctx.db, key.organisationId, key.missionId);
  if (!mission) throw problem('mission_unknown');
  const live = await livePlan(ctx, mission.edition_id);
  const place = live.rows.findIndex(({ id }) => id === mission.id);
  const carrierId = live.rows[place]?.evaluatorId ?? null;
  const names = await namesOfPeople(ctx.db, [...live.request.evaluators.map(({ id }) => id), ...(carrierId ? [carrierId] : [])]);
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const ask = explainer(live.request, live.missions);
  const why = place < 0 ? null : ask.why(place);
  return {
    mission,
    placeName: (await namesOfSites(ctx.db, [mission.organisation_id])).get(mission.site_id) ?? '',
    carrier: carrierId ? named(carrierId) : null,
    why: why && { ...why, others: why.others.map(({ evaluatorId, ...other }) => ({ ...named(evaluatorId), ...other })) },
    whyNot: about && place >= 0 && names.has(about) ? { ...named(about), reasons: ask.whyNot(place, about), way: ask.way(place, about) } : null,
    people: live.request.evaluators.map(({ id }) => named(id)).toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
