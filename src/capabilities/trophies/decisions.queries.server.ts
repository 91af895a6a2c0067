import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';

const outcomes = z.enum(['single', 'joint', 'nobody']);

export interface Decision {
  categoryId: string;
  outcome: z.infer<typeof outcomes>;
  /** Why nobody; null when somebody wins. */
  reason: string | null;
  decidedAt: Date;
}

export async function insertDecision(db: Tx, editionId: string, decision: Decision & { decidedBy: string | null }): Promise<void> {
  await db.insertInto('trophy_decision').values({
    edition_id: editionId, category_id: decision.categoryId, outcome: decision.outcome, reason: decision.reason, decided_at: decision.decidedAt, decided_by: decision.decidedBy,
  }).execute();
}

export async function trophyDecisions(db: Tx, editionId: string): Promise<Decision[]> {
  const rows = await db.selectFrom('trophy_decision').select(['category_id as categoryId', 'outcome', 'reason', 'decided_at as decidedAt'])
    .where('edition_id', '=', editionId).orderBy('category_id').execute();
  return rows.map((row) => ({ ...row, outcome: outcomes.parse(row.outcome) }));
}

/** Figures of both rounds, in points; null in prizes of a jury. */
export interface WinnerFigure {
  value: number;
  standardError: number;
  degreesOfFreedom: number;
  low: number;
  high: number;
}

export interface Winner {
  organisationId: string;
  categoryId: string;
  figure: WinnerFigure | null;
}

export async function insertWinners(db: Tx, editionId: string, winners: readonly Winner[]): Promise<void> {
  if (winners.length === 0) return;
  await db.insertInto('trophy_winner').values(winners.map(({ organisationId, categoryId, figure }) => ({
    organisation_id: organisationId, edition_id: editionId, category_id: categoryId, value: figure?.value ?? null, standard_error: figure?.standardError ?? null,
    degrees_of_freedom: figure?.degreesOfFreedom ?? null, low: figure?.low ?? null, high: figure?.high ?? null,
  }))).execute();
}

/** Winners with the names of their bodies. */
export async function winnersOf(db: Tx, editionId: string): Promise<(Winner & { organisation: string })[]> {
  const rows = await db
    .selectFrom('trophy_winner as w').innerJoin('organisation as o', 'o.id', 'w.organisation_id')
    .select(['w.organisation_id as organisationId', 'o.name as organisation', 'w.category_id as categoryId', 'w.value', 'w.standard_error', 'w.degrees_of_freedom', 'w.low', 'w.high'])
    .where('w.edition_id', '=', editionId).orderBy('w.category_id').orderBy('w.value', (order) => order.desc().nullsLast()).orderBy('o.name').execute();
  return rows.map(({ organisationId, organisation, categoryId, value, low, high, ...row }) => ({
    organisationId, organisation, categoryId,
    figure: value === null || row.standard_error === null || row.degrees_of_freedom === null || low === null || high === null
      ? null : { value, standardError: row.standard_error, degreesOfFreedom: row.degrees_of_freedom, low, high },
  }));
}
