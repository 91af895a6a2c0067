import { addDays, dayNumber } from '#core/calendar/date.ts';
import { reachKm, roadKm } from '#core/planning/assignment/distance.ts';
import { hasPassed } from '#core/planning/assignment/eligibility.ts';
import { rules } from '#core/planning/assignment/rules.ts';
import type { PlanEvaluator } from '#core/planning/plan-types.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { planSitesOf } from './campaign-plan.server.ts';
import { eligibleEvaluators } from './evaluators/eligibility/eligible-evaluators.server.ts';
import { travelData } from './places.server.ts';
import { carriersFor, insertReplacement, replacementOf } from './reorder-mission.queries.server.ts';
import { missionById, type MissionRow } from './missions.queries.server.ts';

export const reorderMissionJob = 'campaigns.reorder-mission';

/** A contact is planned anew at the earliest on the third day: its carrier must have time to read it. */
const noticeDays = 3;

/**
 * Plans a mission anew in place of one whose audit was rejected: same site, channel, scenario and persona, a window of the
 * same length in what is left of the wave (the last days of it when little is left), carried by somebody who has passed the
 * test of the channel, never met the body, has no tie with it, lives elsewhere and, for a visit, near enough; the least busy first. Without such a person it waits for the operator.
 * Run again it plans nothing. Throws `mission_unknown`, and `mission_not_rejected`.
 */
export async function reorderMission(ctx: Ctx, key: { organisationId: string; missionId: string }): Promise<{ missionId: string; carrierId: string | null }> {
  const known = await replacementOf(ctx.db, key);
  if (known) return known;
  const mission = await missionById(ctx.db, key.organisationId, key.missionId);
  if (!mission) throw problem('mission_unknown');
  if (mission.state !== 'rejected') throw problem('mission_not_rejected');
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const wave = edition.waves.find(({ from, to }) => from <= mission.window_from && mission.window_from <= to);
  const window = windowLeft({ from: mission.window_from, to: mission.window_to }, addDays(ctx.clock.today(), noticeDays), wave?.to ?? mission.window_to);
  const carrier = await carrierOf(ctx, mission);
  const missionId = uuidFromName('mission', 'in place of', mission.id);
  await insertReplacement(ctx.db, { mission, missionId, window, carrierId: carrier?.id ?? null, now: ctx.clock.now() });
  await ctx.record({
    name: 'mission.reordered', subjectType: 'mission', subjectId: missionId, organisationId: mission.organisation_id, editionId: mission.edition_id,
    payload: { replaces: mission.id, carried: carrier !== undefined },
  });
  return { missionId, carrierId: carrier?.id ?? null };
}

/** The least busy of those who may be sent. */
async function carrierOf(ctx: Ctx, mission: MissionRow) {
  const { channel, edition_id: editionId, organisation_id: organisationId, site_id: siteId } = mission;
  const people = new Map((await eligibleEvaluators(ctx, editionId)).map((person) => [person.id, person]));
  const sites = await planSitesOf(ctx, (await panelSites(ctx.db, editionId)).filter((site) => site.organisationId === organisationId && site.siteId === siteId));
  const [site] = sites;
  const { rules: travel } = travelData(ctx.settings.dataDir);
  const nearEnough = (person: PlanEvaluator): boolean => channel !== 'counter' || (site !== undefined && roadKm(person, site, travel) <= Math.min(rules.visitLimitKm, reachKm(person)));
  return (await carriersFor(ctx.db, mission)).find(({ id }) => {
    const person = people.get(id);
    return person !== undefined && hasPassed(person, channel) && nearEnough(person);
  });
}

/** The same number of days from `earliest` on; moved before the end of the wave, never before `earliest`. */
export function windowLeft(window: { from: string; to: string }, earliest: string, endOfWave: string): { from: string; to: string } {
  const length = dayNumber(window.to) - dayNumber(window.from);
  const from = earliest > window.from ? earliest : window.from;
  if (addDays(from, length) <= endOfWave || from >= endOfWave) return { from, to: addDays(from, length) };
  const moved = addDays(endOfWave, -length);
  return { from: moved < earliest ? earliest : moved, to: endOfWave };
}
