import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { ProofFile } from './notice-proof.server.ts';
import { proofOfCertification } from './reference.queries.server.ts';

/** The file that proves a certification, for the body itself and for the office. Throws `not_found`. */
export async function certificationProof(ctx: Ctx, key: { organisationId: string; registrationId: string }): Promise<ProofFile> {
  const proof = isUuid(key.organisationId) && isUuid(key.registrationId) ? await proofOfCertification(ctx.db, { organisationId: key.organisationId, id: key.registrationId }) : null;
  if (!proof) throw problem('not_found');
  return { content: await ctx.files.get(proof.sha256), name: proof.name, type: proof.type };
}
