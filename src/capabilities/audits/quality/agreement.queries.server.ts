import type { Agreement } from '#core/quality/coding-agreement.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface CriterionAgreement extends Omit<Agreement, 'id' | 'verdict'> {
  criterion: string;
  outOfRankings: boolean;
  computedAt: Date;
}

/** Replaces what is known of the agreement on the criteria of an edition. */
export async function replaceAgreement(db: Tx, editionId: string, rows: readonly Omit<CriterionAgreement, 'computedAt'>[], now: Date): Promise<void> {
  await db.deleteFrom('criterion_agreement').where('edition_id', '=', editionId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('criterion_agreement')
    .values(rows.map((row) => ({
      edition_id: editionId, criterion: row.criterion, audits: row.audits, units: row.units, raw: row.raw, ac1: row.ac1, low: row.low, high: row.high,
      alpha: row.alpha, out_of_rankings: row.outOfRankings, computed_at: now,
    })))
    .execute();
}

/** Agreement by criterion, the lowest first. */
export async function agreementOf(db: Tx, editionId: string): Promise<CriterionAgreement[]> {
  return db
    .selectFrom('criterion_agreement')
    .select(['criterion', 'audits', 'units', 'raw', 'ac1', 'low', 'high', 'alpha', 'out_of_rankings as outOfRankings', 'computed_at as computedAt'])
    .where('edition_id', '=', editionId).orderBy('ac1').orderBy('criterion').execute();
}

/** Ids of the criteria that two people code too differently to be ranked by (AC1 under .60). For scores, comparisons and reports. */
export async function criteriaOutOfRankings(db: Tx, editionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('criterion_agreement').select('criterion').where('edition_id', '=', editionId).where('out_of_rankings', '=', true).orderBy('criterion').execute();
  return new Set(rows.map(({ criterion }) => criterion));
}
