import { loadTrophies } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { insertDecision, insertWinners } from './decisions.queries.server.ts';
import type { OutcomeReason } from './outcome-reasons.ts';
import { requireDecidesTrophies } from './trophies.access.ts';

/**
 * What a jury decided, beside what is computed: one decision a category, never changed. No winner = the jury gives no
 * prize. Throws `not_allowed`, and `not_found` for a category that no jury decides.
 */
export async function recordDecision(ctx: Ctx, { editionId, categoryId, winners }: { editionId: string; categoryId: string; winners: readonly string[] }): Promise<void> {
  requireDecidesTrophies(ctx.actor);
  const category = loadTrophies(editionId, ctx.settings.dataDir).categories.find(({ id }) => id === categoryId);
  if (category?.by !== 'jury') throw problem('not_found');
  const nobody: OutcomeReason = 'jury_gives_none';
  await insertDecision(ctx.db, editionId, {
    categoryId, outcome: winners.length === 0 ? 'nobody' : winners.length === 1 ? 'single' : 'joint', reason: winners.length === 0 ? nobody : null,
    decidedAt: ctx.clock.now(), decidedBy: ctx.actor.personId,
  });
  await insertWinners(ctx.db, editionId, winners.map((organisationId) => ({ organisationId, categoryId, figure: null })));
}
