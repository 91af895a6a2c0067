import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tie } from './ties.ts';

export interface Interest {
  organisationId: string;
  name: string;
  tie: Tie;
  declaredAt: Date;
}

/** The ties that a person declared, the latest first. */
export async function interestsOf(db: Tx, personId: string): Promise<Interest[]> {
  const rows = await db
    .selectFrom('reviewer_interest as i').innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .select(['i.organisation_id as organisationId', 'o.name', 'i.tie', 'i.declared_at as declaredAt'])
    .where('i.person_id', '=', personId).orderBy('i.declared_at', 'desc').orderBy('o.name').execute();
  return rows.map((row) => ({ ...row, tie: row.tie as Tie })); // the check constraint holds the list
}

/** Whether a person has a tie with a body, or lives in the town of which it is: a social centre or a library of one's home is one's home. */
export async function hasInterest(db: Tx, personId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ tied: boolean }>`select ${tiedTo(sql`${personId}::uuid`, sql`${organisationId}::uuid`)} as tied`.execute(db);
  return rows[0]?.tied ?? false;
}

/** The same as a condition on a row. */
export function tiedTo(person: ReturnType<typeof sql>, organisation: ReturnType<typeof sql>) {
  return sql<boolean>`exists (select from reviewer_interest i where i.person_id = ${person} and (i.organisation_id = ${organisation}
    or (i.tie = 'home' and exists (select from organisation h join organisation b on b.insee_code = h.insee_code where h.id = i.organisation_id and b.id = ${organisation}))))`;
}

export async function insertInterest(db: Tx, interest: { organisationId: string; personId: string; tie: Tie; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reviewer_interest')
    .values({ organisation_id: interest.organisationId, person_id: interest.personId, tie: interest.tie, declared_at: interest.now })
    .onConflict((conflict) => conflict.constraint('reviewer_interest_pkey').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteInterest(db: Tx, interest: { organisationId: string; personId: string; tie: Tie }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('reviewer_interest')
    .where('organisation_id', '=', interest.organisationId).where('person_id', '=', interest.personId).where('tie', '=', interest.tie)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
