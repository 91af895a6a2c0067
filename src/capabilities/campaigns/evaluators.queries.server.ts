import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface EvaluatorRow {
  id: string;
  home_insee_code: string | null;
  home_department_code: string | null;
  capacity_per_week: number;
  /** Bodies with which the person has a tie now. */
  conflicts: string[];
}

// What is assumed of somebody who has not filled in a profile yet.
const ordinaryCapacity = 10;

/** People who hold the evaluator's role, trained or not: `eligibleEvaluators` says who may be sent. */
export async function availableEvaluators(db: Tx): Promise<EvaluatorRow[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .leftJoin('evaluator_profile as e', 'e.person_id', 'g.person_id')
    .select([
      'g.person_id as id', 'e.home_insee_code', 'e.home_department_code', 'e.capacity_per_week',
      sql<string[]>`array(select distinct t.organisation_id from evaluator_tie t where t.person_id = g.person_id and t.ended_at is null order by 1)`.as('conflicts'),
    ])
    .where('g.role', '=', 'evaluator').where('g.revoked_at', 'is', null)
    .orderBy('g.person_id')
    .execute();
  return rows.map((row) => ({ ...row, capacity_per_week: row.capacity_per_week ?? ordinaryCapacity }));
}

export async function insertEvaluatorProfile(
  db: Tx,
  profile: { person_id: string; home_insee_code: string | null; home_department_code: string | null; home_name?: string | null; capacity_per_week: number },
): Promise<void> {
  const { home_insee_code, home_department_code, capacity_per_week, home_name = null } = profile;
  await db
    .insertInto('evaluator_profile')
    .values({ ...profile, home_name })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ home_insee_code, home_department_code, capacity_per_week, home_name }))
    .execute();
}
