import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { proofOfNotice } from './reference.queries.server.ts';

/** A proof as it was sent. */
export interface ProofFile {
  content: Buffer;
  name: string;
  type: string;
}

/** The file that proves a staff notice, for the body itself and for the office. Throws `not_found`. */
export async function noticeProof(ctx: Ctx, key: { organisationId: string; noticeId: string }): Promise<ProofFile> {
  const proof = isUuid(key.noticeId) ? await proofOfNotice(ctx.db, { organisationId: key.organisationId, id: key.noticeId }) : null;
  if (!proof) throw problem('not_found');
  return { content: await ctx.files.get(proof.sha256), name: proof.name, type: proof.type };
}
