import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators/evaluators.access.ts';
import { lockMission } from '../missions.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import type { refusalInput } from '../planning/planning.input.ts';
import { hasRefused, insertRefusal } from './refusals.queries.server.ts';

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
