import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators/evaluators.access.ts';
import { missionsOfEvaluator, type MissionWithPlace } from '../mission-lists.queries.server.ts';
import { lockMission } from '../missions.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import type { refusalInput } from '../planning/planning.input.ts';
import { hasRefused, insertRefusal, refusedBy } from './refusals.queries.server.ts';

/**
 * Somebody who carries a mission says that they will not make it, and why. It stays with them until the office replans,
 * which never gives it back to them. Said twice, it counts once. Throws `not_allowed`, `mission_unknown`, `mission_closed`.
 */
export async function refuseMission(ctx: Ctx, key: { organisationId: string; missionId: string }, input: z.infer<typeof refusalInput>): Promise<void> {
  const evaluatorId = ownPerson(ctx);
  const mission = await lockMission(ctx.db, key.organisationId, key.missionId);
  if (!mission) throw problem('mission_unknown');
  if (mission.state !== 'planned') throw problem('mission_closed');
  if (await hasRefused(ctx.db, { ...key, evaluatorId })) return;
  await insertRefusal(ctx.db, { ...key, id: ctx.ids.next(), evaluatorId, kind: input.kind, note: input.note || null, at: ctx.clock.now() });
  await ctx.record({
    name: planningEvents.refused, subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, editionId: mission.edition_id, payload: { kind: input.kind },
  });
}

/** Whether who reads has refused this mission already: it waits for somebody else. */
export async function refusedByReader(ctx: Ctx, key: { organisationId: string; missionId: string }): Promise<boolean> {
  return hasRefused(ctx.db, { ...key, evaluatorId: ownPerson(ctx) });
}

export interface MissionToCome {
  organisationId: string;
  id: string;
  place: string;
  channel: MissionWithPlace['channel'];
  from: string;
  to: string;
  /** Refused already: it waits for somebody else. */
  refused: boolean;
}

/** The missions that one has still to make, in order of date. Throws `not_allowed`. */
export async function ownMissionsToCome(ctx: Ctx): Promise<MissionToCome[]> {
  const personId = ownPerson(ctx);
  const refused = await refusedBy(ctx.db, personId);
  return (await missionsOfEvaluator(ctx.db, personId)).filter(({ state }) => state === 'planned').map((m) => ({
    organisationId: m.organisation_id, id: m.id, place: m.organisation_name, channel: m.channel, from: m.window_from, to: m.window_to, refused: refused.has(m.id),
  }));
}

/** One of them. Throws `not_allowed`, `mission_unknown`, `mission_closed`. */
export async function missionToRefuse(ctx: Ctx, key: { organisationId: string; missionId: string }): Promise<MissionToCome> {
  const own = (await ownMissionsToCome(ctx)).find(({ organisationId, id }) => organisationId === key.organisationId && id === key.missionId);
  if (!own) throw problem('mission_unknown');
  if (own.refused) throw problem('mission_closed');
  return own;
}
