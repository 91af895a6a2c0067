import type { Tx } from '#platform/db/transaction.ts';

export interface Absence {
  id: string;
  from: string;
  to: string;
}

/** Absences of a person that are not over on `today`, in order. */
export async function absencesOf(db: Tx, personId: string, today: string): Promise<Absence[]> {
  return db.selectFrom('evaluator_absence').select(['id', 'from_day as from', 'to_day as to'])
    .where('person_id', '=', personId).where('to_day', '>=', today).orderBy('from_day').orderBy('id')
    .execute();
}

export async function insertAbsence(db: Tx, absence: Absence & { personId: string; at: Date }): Promise<void> {
  await db.insertInto('evaluator_absence')
    .values({ id: absence.id, person_id: absence.personId, from_day: absence.from, to_day: absence.to, created_at: absence.at })
    .execute();
}

export async function deleteAbsence(db: Tx, key: { id: string; personId: string }): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('evaluator_absence').where('id', '=', key.id).where('person_id', '=', key.personId).executeTakeFirst();
  return numDeletedRows > 0n;
}
