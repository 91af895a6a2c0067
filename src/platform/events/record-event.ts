import type { Tx } from '../db/transaction.ts';

/** A fact that happened, written in the same transaction as the change it tells of. */
export interface NewEvent {
  /** `subject.verb`, e.g. `audit.validated`. */
  name: string;
  subjectType: string;
  subjectId: string;
  organisationId?: string | undefined;
  editionId?: string | undefined;
  /** Facts that listeners need; no personal data. */
  payload?: Record<string, unknown> | undefined;
  /** The person for whom a job of the system does it. */
  onBehalfOf?: string | undefined;
}

export interface EventRow extends NewEvent {
  id: string;
  actorId: string | null;
  requestId: string;
}

export async function insertEvent(db: Tx, event: EventRow): Promise<void> {
  await db
    .insertInto('event')
    .values({
      id: event.id,
      name: event.name,
      organisation_id: event.organisationId ?? null,
      edition_id: event.editionId ?? null,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      actor_id: event.actorId,
      payload: JSON.stringify(event.payload ?? {}),
      request_id: event.requestId,
    })
    .execute();
}
