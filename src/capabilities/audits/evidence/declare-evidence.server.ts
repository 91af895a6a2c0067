import { missionById } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { evidenceLimits, partsOf, type DeclaredEvidence, type EvidenceStatus } from './evidence.ts';
import { countEvidence, evidenceById, insertEvidence, partsReceived, type EvidenceRow } from './evidence.queries.server.ts';

/**
 * A device announces a file that it will send part by part, or asks again how far it is. Throws `mission_unknown`,
 * `mission_closed`, `evidence_conflict` (the id stands for something else), `evidence_too_many`.
 */
export async function declareEvidence(ctx: Ctx, declared: DeclaredEvidence): Promise<EvidenceStatus> {
  const mission = await missionById(ctx.db, declared.organisationId, declared.missionId);
  if (!mission) throw problem('mission_unknown');
  if (mission.state === 'cancelled') throw problem('mission_closed');
  const known = await evidenceById(ctx.db, declared.organisationId, declared.id);
  if (!known) {
    if ((await countEvidence(ctx.db, declared.organisationId, declared.missionId)) >= evidenceLimits.perMission) {
      throw problem('evidence_too_many', { limit: evidenceLimits.perMission });
    }
    await insertEvidence(ctx.db, { ...declared, editionId: mission.edition_id, parts: partsOf(declared.size), now: ctx.clock.now() });
  }
  // An id that is somebody else's stays out of sight: it can be neither read nor taken over.
  const row = known ?? (await evidenceById(ctx.db, declared.organisationId, declared.id));
  if (!row || row.mission_id !== declared.missionId || row.sha256 !== declared.sha256 || row.size !== declared.size) throw problem('evidence_conflict');
  return statusOf(ctx, row);
}

/** What the server has of a file. Throws `evidence_unknown`. */
export async function evidenceStatus(ctx: Ctx, organisationId: string, id: string): Promise<EvidenceStatus> {
  const row = await evidenceById(ctx.db, organisationId, id);
  if (!row) throw problem('evidence_unknown');
  return statusOf(ctx, row);
}

export async function statusOf(ctx: Ctx, row: EvidenceRow): Promise<EvidenceStatus> {
  const state = row.withdrawn_at ? 'withdrawn' : row.completed_at ? 'received' : 'waiting';
  return { id: row.id, parts: row.parts, state, has: state === 'waiting' ? await partsReceived(ctx.db, row.organisation_id, row.id) : [] };
}
