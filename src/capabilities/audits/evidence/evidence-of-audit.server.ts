import type { Ctx } from '#platform/context.ts';
import { auditById } from '../audits.queries.server.ts';
import type { EvidenceType, Masking, ProofKind } from './evidence.ts';
import { receivedEvidence } from './evidence.queries.server.ts';

/** One proof of an audit, as a page lists it. */
export interface EvidenceLine {
  id: string;
  kind: ProofKind;
  name: string;
  /** Address of the file for this reader; with `?view` a picture is shown. */
  url: string;
  sha256: string;
  originalSha256: string;
  pictureHash: string | null;
  itemId: string | null;
  /** The audit that the device made it for. */
  auditId: string | null;
  mediaType: EvidenceType;
  size: number;
  masking: Masking;
  capturedAt: Date;
  receivedAt: Date;
  place: string | null;
}

const doors = { reviewer: '/reviewer', participant: '/participant' } as const;

/** The proofs received for an audit, in the order in which they were taken, with addresses that open for the reader. */
export async function evidenceOfAudit(ctx: Ctx, audit: { organisationId: string; auditId: string }): Promise<EvidenceLine[]> {
  const row = await auditById(ctx.db, audit.organisationId, audit.auditId);
  return row ? evidenceOfMission(ctx, { organisationId: audit.organisationId, missionId: row.mission_id }) : [];
}

/** The same for a mission whose audit has not come yet. */
export async function evidenceOfMission(ctx: Ctx, mission: { organisationId: string; missionId: string }): Promise<EvidenceLine[]> {
  const door = ctx.scope === 'reviewer' || ctx.scope === 'participant' ? doors[ctx.scope] : '';
  const rows = await receivedEvidence(ctx.db, mission.organisationId, mission.missionId);
  return rows.map((row) => ({
    id: row.id, kind: row.kind, name: row.file_name, url: `/api/v1/evidence/${row.organisation_id}/${row.id}/file${door}`, sha256: row.sha256,
    originalSha256: row.original_sha256, pictureHash: row.picture_hash, itemId: row.item_id, auditId: row.audit_id, mediaType: row.media_type, size: row.size,
    masking: row.masking, capturedAt: row.captured_at, receivedAt: row.completed_at ?? row.declared_at, place: row.place,
  }));
}
