import { awaitsAudit } from '#capabilities/campaigns/index.ts';
import { lockMission } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { addToChain } from '../custody/add-to-chain.server.ts';
import { clearTraceProof } from '../measures/traces/contact-trace.queries.server.ts';
import { deleteParts, evidenceById, markWithdrawn } from './evidence.queries.server.ts';

/** Its author takes a file back while the audit is still in their hands. Throws `evidence_unknown`, `mission_closed`. */
export async function withdrawEvidence(ctx: Ctx, key: { organisationId: string; id: string }): Promise<void> {
  const row = await evidenceById(ctx.db, key.organisationId, key.id);
  if (!row) throw problem('evidence_unknown');
  if (row.withdrawn_at) return;
  const mission = await lockMission(ctx.db, row.organisation_id, row.mission_id);
  if (!mission || !awaitsAudit(mission.state)) throw problem('mission_closed');
  await deleteParts(ctx.db, row.organisation_id, row.id);
  await markWithdrawn(ctx.db, row.organisation_id, row.id, ctx.clock.now());
  if (!row.completed_at) return;
  await clearTraceProof(ctx.db, row.organisation_id, row.id);
  await addToChain(ctx, { organisationId: row.organisation_id, editionId: row.edition_id }, { kind: 'evidence_withdrawn', id: row.id, mission: row.mission_id, sha256: row.sha256 });
}
