import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface RegistrationChange {
  /** Name of the event. */
  name: string;
  by: string | null;
  at: Date;
}

/** What was done to a registration after version `seen`, the oldest first: each change notes its version in the journal. */
export async function changesSince(db: Tx, key: { organisationId: string; id: string }, seen: number): Promise<RegistrationChange[]> {
  return db
    .selectFrom('event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.name', 'p.name as by', 'e.occurred_at as at'])
    .where('e.subject_type', '=', 'registration').where('e.subject_id', '=', key.id).where('e.organisation_id', '=', key.organisationId)
    .where(sql<boolean>`(e.payload->>'version')::int > ${seen}`)
    .orderBy('e.id')
    .execute();
}
