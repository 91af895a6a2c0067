import { measureAgreement } from '#capabilities/audits/index.quality.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { freezeOf } from './freeze.queries.server.ts';

/** Measures the agreement on criteria anew, and which leave rankings, as long as no ranking is frozen. Throws `edition_already_frozen`, `not_allowed`. */
export async function settleAgreement(ctx: Ctx, editionId: string): Promise<{ criteria: number; out: string[] }> {
  if (await freezeOf(ctx.db, editionId)) throw problem('edition_already_frozen');
  return measureAgreement(ctx, editionId);
}
