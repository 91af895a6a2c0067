import type { Tx } from '#platform/db/transaction.ts';

export interface EventFacts {
  id: string;
  name: string;
  subjectType: string;
  subjectId: string;
  organisationId: string | null;
  editionId: string | null;
  occurredAt: Date;
}

/** An event of the journal by its id, without what it says of persons. */
export async function eventFacts(db: Tx, id: string): Promise<EventFacts | undefined> {
  return db
    .selectFrom('event')
    .select(['id', 'name', 'subject_type as subjectType', 'subject_id as subjectId', 'organisation_id as organisationId', 'edition_id as editionId', 'occurred_at as occurredAt'])
    .where('id', '=', id).executeTakeFirst();
}
