import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { newcomer } from '../newcomer.ts';

/** Registrations that still stand: neither declined nor withdrawn. */
const standing = ['submitted', 'waiting', 'accepted'] as const;

export interface SignUpCount {
  stratum: string;
  kind: string;
  formula: string;
  newcomer: boolean;
  /** Civil day in Paris, 'YYYY-MM-DD'. */
  day: string;
  registrations: number;
}

/** The standing registrations of an edition, counted by everything that its figures are cut by. */
export async function signUpCounts(db: Tx, editionId: string): Promise<SignUpCount[]> {
  const counted = db
    .selectFrom('registration as r')
    .select([
      'r.stratum', 'r.kind', 'r.formula',
      newcomer.as('newcomer'),
      sql<string>`to_char(r.submitted_at at time zone 'Europe/Paris', 'YYYY-MM-DD')`.as('day'),
    ])
    .where('r.edition_id', '=', editionId).where('r.state', 'in', [...standing]);
  return db
    .selectFrom(counted.as('c'))
    .select((eb) => ['c.stratum', 'c.kind', 'c.formula', 'c.newcomer', 'c.day', eb.fn.countAll<number>().as('registrations')])
    .groupBy(['c.stratum', 'c.kind', 'c.formula', 'c.newcomer', 'c.day'])
    .execute();
}
