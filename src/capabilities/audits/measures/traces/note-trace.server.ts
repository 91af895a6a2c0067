import { awaitsAudit } from '#capabilities/campaigns/index.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { receivedEvidence } from '../../evidence/evidence.queries.server.ts';
import { measuredMission } from '../measured-mission.server.ts';
import { momentOfItem, tracedChannels, type TraceMoment } from './contact-trace.ts';
import { insertTrace, tracesOf, withdrawTrace } from './contact-trace.queries.server.ts';

interface MissionKey {
  organisationId: string;
  missionId: string;
}

export interface NotedTrace extends MissionKey {
  moment: TraceMoment;
  channel: Channel;
  /** What a clock in Paris showed, 'YYYY-MM-DDTHH:MM'. */
  happenedAt: string;
  /** The file that shows it; empty: one that came with an item of that moment, if any. */
  evidenceId?: string;
}

/**
 * Notes when a letter or a message left, or when something came back. Throws `mission_unknown`, `mission_closed`, `trace_not_for_channel`,
 * and `form_incomplete` for a date in the future or before the sending, or a proof of another mission.
 */
export async function noteTrace(ctx: Ctx, { organisationId, missionId, moment, channel, happenedAt, evidenceId = '' }: NotedTrace): Promise<void> {
  const mission = await openMission(ctx, { organisationId, missionId });
  const traced = tracedChannels[mission.channel];
  if (!traced?.moments.includes(moment)) throw problem('trace_not_for_channel');
  const through = moment === 'answered' ? channel : mission.channel;
  if (moment === 'answered' && !traced.through.includes(channel)) throw problem('form_incomplete', {}, [{ field: 'channel', code: 'field_invalid' }]);
  const instant = instantOfParis(happenedAt);
  if (!instant) throw problem('form_incomplete', {}, [{ field: 'happenedAt', code: 'field_invalid' }]);
  const at = new Date(instant);
  if (at > ctx.clock.now()) throw problem('form_incomplete', {}, [{ field: 'happenedAt', code: 'contact_in_future' }]);
  const sent = (await tracesOf(ctx.db, organisationId, missionId)).find((trace) => trace.moment === 'sent');
  if (moment !== 'sent' && sent && at < sent.happened_at) throw problem('form_incomplete', {}, [{ field: 'happenedAt', code: 'trace_before_sent' }]);
  const proofs = await receivedEvidence(ctx.db, organisationId, missionId);
  if (evidenceId && !proofs.some(({ id }) => id === evidenceId)) throw problem('form_incomplete', {}, [{ field: 'evidenceId', code: 'evidence_unknown' }]);
  const proof = evidenceId || (proofs.find(({ item_id: item }) => momentOfItem(item) === moment)?.id ?? null);
  await insertTrace(ctx.db, { organisation_id: organisationId, id: ctx.ids.next(), mission_id: missionId, moment, channel: through, happened_at: at, evidence_id: proof, noted_by: ctx.actor.personId, noted_at: ctx.clock.now() });
  await ctx.record({ name: 'contact_trace.noted', subjectType: 'mission', subjectId: missionId, organisationId, editionId: mission.edition_id, payload: { moment } });
}

/** Takes back a moment that was noted wrongly. Throws `mission_unknown`, `mission_closed`. */
export async function takeBackTrace(ctx: Ctx, { traceId, ...key }: MissionKey & { traceId: string }): Promise<void> {
  const mission = await openMission(ctx, key);
  if (!(await withdrawTrace(ctx.db, { ...key, id: traceId }, ctx.clock.now()))) throw problem('mission_unknown');
  await ctx.record({ name: 'contact_trace.withdrawn', subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, editionId: mission.edition_id, payload: {} });
}

export async function openMission(ctx: Ctx, { organisationId, missionId }: MissionKey) {
  const { mission } = await measuredMission(ctx, organisationId, missionId);
  if (!awaitsAudit(mission.state)) throw problem('mission_closed');
  return mission;
}
