import type { AdoptionEffect } from '#core/improvement/adoption-effect.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface RecommendationEffect extends AdoptionEffect {
  editionId: string;
  recommendationId: string;
}

/** What steps gained where they were taken, the latest edition that knows it for each. */
export async function latestEffects(db: Tx): Promise<Map<string, RecommendationEffect>> {
  const rows = await db.selectFrom('recommendation_effect')
    .select(['edition_id', 'recommendation_id', 'adopters', 'others', 'mean', 'low', 'high', 'others_mean']).orderBy('edition_id').execute();
  return new Map(rows.map((row) => [row.recommendation_id, {
    editionId: row.edition_id, recommendationId: row.recommendation_id, adopters: row.adopters, others: row.others,
    mean: row.mean, low: row.low, high: row.high, othersMean: row.others_mean,
  }]));
}

export async function replaceEffects(db: Tx, editionId: string, effects: readonly RecommendationEffect[], at: Date): Promise<void> {
  await db.deleteFrom('recommendation_effect').where('edition_id', '=', editionId).execute();
  if (effects.length === 0) return;
  await db.insertInto('recommendation_effect').values(effects.map((effect) => ({
    edition_id: editionId, recommendation_id: effect.recommendationId, adopters: effect.adopters, others: effect.others,
    mean: effect.mean, low: effect.low, high: effect.high, others_mean: effect.othersMean, computed_at: at,
  }))).execute();
}

/** Who had taken which step by a day, of those that answered to an edition. */
export async function adoptions(db: Tx, filter: { editionId: string; by: string }): Promise<{ organisationId: string; recommendationId: string }[]> {
  const rows = await db.selectFrom('plan_action').select(['organisation_id', 'recommendation_id']).distinct()
    .where('edition_id', '=', filter.editionId).where('state', '=', 'done').where('completed_on', '<=', filter.by).where('recommendation_id', 'is not', null).execute();
  return rows.flatMap((row) => (row.recommendation_id ? [{ organisationId: row.organisation_id, recommendationId: row.recommendation_id }] : []));
}
