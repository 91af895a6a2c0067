import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { disputes } from './disputes.queries.server.ts';

/** The file that a body joined to its dispute, for itself, for reviewers and the office. Throws `not_found`. */
export async function disputeProof(ctx: Ctx, key: { organisationId: string; disputeId: string }): Promise<{ content: Buffer; name: string; type: string }> {
  const [dispute] = isUuid(key.disputeId) && isUuid(key.organisationId) ? await disputes(ctx.db, { organisationId: key.organisationId, id: key.disputeId }) : [];
  if (!dispute?.proof) throw problem('not_found');
  return { content: await ctx.files.get(dispute.proof.sha256), name: dispute.proof.name, type: dispute.proof.type };
}
