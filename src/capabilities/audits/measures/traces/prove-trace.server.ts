import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { receivedEvidence, type EvidenceRow } from '../../evidence/evidence.queries.server.ts';
import { momentOfItem } from './contact-trace.ts';
import { setTraceProof, tracesOf } from './contact-trace.queries.server.ts';
import { openMission } from './note-trace.server.ts';

/** Says which of the mission's files shows a moment noted before. Throws `mission_unknown`, `mission_closed`, `evidence_unknown`, `trace_proved`. */
export async function proveTrace(ctx: Ctx, { traceId, evidenceId, ...key }: { organisationId: string; missionId: string; traceId: string; evidenceId: string }): Promise<void> {
  const mission = await openMission(ctx, key);
  const proofs = await receivedEvidence(ctx.db, key.organisationId, key.missionId);
  if (!proofs.some(({ id }) => id === evidenceId)) throw problem('evidence_unknown');
  if (!(await setTraceProof(ctx.db, { ...key, id: traceId }, evidenceId))) throw problem('trace_proved');
  await ctx.record({ name: 'contact_trace.proved', subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, editionId: mission.edition_id, payload: { evidenceId } });
}

/** A file that arrives for an item shows the first moment of that kind which nothing shows yet: the reply, the acknowledgement, the sending. */
export async function showMoment(ctx: Ctx, row: Pick<EvidenceRow, 'organisation_id' | 'mission_id' | 'id' | 'item_id'>): Promise<void> {
  const moment = momentOfItem(row.item_id);
  if (!moment) return;
  const trace = (await tracesOf(ctx.db, row.organisation_id, row.mission_id)).find((one) => one.moment === moment && one.evidence_id === null);
  if (trace) await setTraceProof(ctx.db, { organisationId: row.organisation_id, missionId: row.mission_id, id: trace.id }, row.id);
}
