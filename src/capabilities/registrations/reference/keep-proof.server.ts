import type { Ctx } from '#platform/context.ts';
import { documentType } from '#platform/files/document-type.ts';
import { problem, type ProblemCode } from '#platform/http/problem.ts';
import type { StoredProof } from '../draft/draft.ts';

/** Largest proof, in megabytes. */
export const proofMegabytes = 3;

/**
 * Keeps a proof (PDF or photo, told by its content) in the file store; null when no file was chosen. Throws a problem
 * at `field`: `proof_empty`, `proof_too_large`, `proof_type_refused`.
 */
export async function keepProof(ctx: Ctx, file: unknown, field = 'proof'): Promise<StoredProof | null> {
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null;
  if (file.size === 0) throw at(field, 'proof_empty');
  if (file.size > proofMegabytes * 1e6) throw at(field, 'proof_too_large');
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = documentType(bytes);
  if (type === null || type === 'heic') throw at(field, 'proof_type_refused');
  return { sha256: await ctx.files.put(bytes), name: file.name.replace(/[\p{Cc}/\\]/gu, ' ').slice(-200), type, bytes: bytes.length };
}

function at(field: string, code: ProblemCode) {
  return problem('form_incomplete', {}, [{ field, code, params: { max: proofMegabytes } }]);
}
