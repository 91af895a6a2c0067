import type { Tx } from '#platform/db/transaction.ts';

export interface EvaluatorRow {
  id: string;
  home_insee_code: string | null;
  home_department_code: string | null;
  capacity_per_week: number;
  conflicts: string[];
}

// What is assumed of somebody who has not filled in a profile yet.
const ordinaryCapacity = 10;

/** People who hold the evaluator's role. */
export async function availableEvaluators(db: Tx): Promise<EvaluatorRow[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .leftJoin('evaluator_profile as e', 'e.person_id', 'g.person_id')
    .select(['g.person_id as id', 'e.home_insee_code', 'e.home_department_code', 'e.capacity_per_week', 'e.conflicts'])
    .where('g.role', '=', 'evaluator').where('g.revoked_at', 'is', null)
    .orderBy('g.person_id')
    .execute();
  return rows.map((row) => ({ ...row, capacity_per_week: row.capacity_per_week ?? ordinaryCapacity, conflicts: row.conflicts ?? [] }));
}

export async function insertEvaluatorProfile(
  db: Tx,
  profile: { person_id: string; home_insee_code: string | null; home_department_code: string | null; capacity_per_week: number; conflicts?: string[] },
): Promise<void> {
  await db
    .insertInto('evaluator_profile')
    .values({ ...profile, conflicts: profile.conflicts ?? [] })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({
      home_insee_code: profile.home_insee_code,
      home_department_code: profile.home_department_code,
      capacity_per_week: profile.capacity_per_week,
    }))
    .execute();
}
