import { awaitsAudit } from '#capabilities/campaigns/index.ts';
import { missionsOfEvaluator } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { openMission } from '../open-mission.server.ts';
import type { FieldMission, FieldPack } from './field-mission.ts';

/** Everything that an evaluator needs to work for days without a network: the missions that await an audit, whole. */
export async function takeAlong(ctx: Ctx): Promise<FieldPack> {
  const pack: FieldPack = { personId: ctx.actor.personId ?? '', takenAt: ctx.clock.now().toISOString(), missions: [], forms: {} };
  const missions = await missionsOfEvaluator(ctx.db, pack.personId);
  for (const { organisation_id: organisationId, id: missionId, state } of missions) {
    if (!awaitsAudit(state)) continue;
    const { mission, brief, auditId, received, toFill } = await openMission(ctx, organisationId, missionId);
    if (!toFill) continue;
    const formKey = `${mission.edition_id} ${toFill.form.gridVersion} ${mission.channel} ${ctx.locale}`;
    pack.forms[formKey] = toFill.form;
    pack.missions.push({
      organisationId, missionId, auditId, base: received?.version ?? 0, channel: mission.channel, state: stateOf(mission.state), brief, formKey,
      window: { from: mission.window_from, to: mission.window_to, half: mission.half_day },
      returnedFor: received?.reviews[0]?.reason ?? null, entries: toFill.entries, measured: toFill.measured, context: toFill.form.context,
    });
  }
  return pack;
}

const stateOf = (state: string): FieldMission['state'] => (state === 'returned' ? 'returned' : 'planned');
