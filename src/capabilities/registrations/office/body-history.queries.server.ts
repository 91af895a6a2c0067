import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Decision } from '../registration.ts';

export interface HistoryRegistration {
  id: string;
  editionId: string;
  reference: string;
  submittedAt: Date;
}

/** Every registration of a body, in every edition, the oldest first. */
export async function registrationsOf(db: Tx, organisationId: string): Promise<HistoryRegistration[]> {
  return db
    .selectFrom('registration').select(['id', 'edition_id as editionId', 'reference', 'submitted_at as submittedAt'])
    .where('organisation_id', '=', organisationId).orderBy('submitted_at').orderBy('id')
    .execute();
}

export interface HistoryDecision {
  registrationId: string;
  decision: Decision;
  reason: string | null;
  by: string | null;
  at: Date;
}

export async function decisionsOf(db: Tx, organisationId: string): Promise<HistoryDecision[]> {
  return db
    .selectFrom('registration_decision as d')
    .leftJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.registration_id as registrationId', sql<Decision>`d.decision`.as('decision'), 'd.reason', 'p.name as by', 'd.decided_at as at'])
    .where('d.organisation_id', '=', organisationId)
    .orderBy('d.decided_at').orderBy('d.id')
    .execute();
}

/** Addresses of the contacts of a body, of every registration. */
export async function addressesOf(db: Tx, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('registration_contact').select(sql<string>`lower(email)`.as('address')).distinct()
    .where('organisation_id', '=', organisationId).execute();
  return rows.map(({ address }) => address);
}

export interface HistoryEvent {
  id: string;
  name: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  by: string | null;
  payload: unknown;
  at: Date;
}

/**
 * Facts of the journal about a body that no table of registrations tells better. Fieldwork is left out: how an edition
 * is audited is not the history of the body's relation with the barometer.
 */
export async function otherEventsOf(db: Tx, organisationId: string, limit: number): Promise<HistoryEvent[]> {
  return db
    .selectFrom('event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .leftJoin('person as s', (join) => join.on('s.id', '=', sql<string>`case when e.subject_type = 'person' then e.subject_id::uuid end`))
    .select([
      'e.id', 'e.name', 'e.subject_type as subjectType', 'e.subject_id as subjectId', 's.name as subjectName', 'p.name as by', 'e.payload', 'e.occurred_at as at',
    ])
    .where('e.organisation_id', '=', organisationId)
    .where('e.name', 'not like', 'registration.%').where('e.name', 'not like', 'audit.%').where('e.name', 'not like', 'mission.%')
    .orderBy('e.id', 'desc').limit(limit)
    .execute();
}
