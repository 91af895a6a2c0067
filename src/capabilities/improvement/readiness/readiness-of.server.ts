import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { adviceWithFindings, type Results } from '../advice/advice-of.server.ts';
import { commitmentProofs } from './proofs.queries.server.ts';
import { readinessFor, type FrameworkReadiness } from './readiness.ts';

/**
 * Readiness of a body for every quality reference, from its published results of an edition (the latest otherwise) and
 * the proofs it keeps. `null` for a formula that shows averages only. Throws `results_not_published`, `not_found`.
 */
export async function readinessOf(ctx: Ctx, organisationId: string, editionId?: string): Promise<FrameworkReadiness[] | null> {
  return readinessIn(ctx, organisationId, await participantResults(ctx, { organisationId, editionId }));
}

/** The same from results that are open already (`participantResults`). */
export async function readinessIn(ctx: Ctx, organisationId: string, results: Results): Promise<FrameworkReadiness[] | null> {
  const found = await adviceWithFindings(ctx, organisationId, results);
  if (!found) return null;
  return readinessFor({
    edition: results.edition, ...found, proofs: await commitmentProofs(ctx.db, organisationId), today: ctx.clock.today(),
  });
}
