import type { Tx } from '#platform/db/transaction.ts';
import type { ContactTrace } from './contact-trace.ts';

/** The moments noted on a mission, the first first. */
export async function tracesOf(db: Tx, organisationId: string, missionId: string): Promise<ContactTrace[]> {
  return db
    .selectFrom('contact_trace').select(['id', 'moment', 'channel', 'happened_at', 'evidence_id'])
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('withdrawn_at', 'is', null)
    .orderBy('happened_at').orderBy('id')
    .$narrowType<Pick<ContactTrace, 'moment' | 'channel'>>() // as their checks list them
    .execute();
}

export async function insertTrace(db: Tx, trace: ContactTrace & { organisation_id: string; mission_id: string; noted_by: string | null; noted_at: Date }): Promise<void> {
  await db.insertInto('contact_trace').values(trace).execute();
}

/** Says which file shows a moment; one that is shown already stays as it is. Says whether anything changed. */
export async function setTraceProof(db: Tx, trace: { organisationId: string; missionId: string; id: string }, evidenceId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contact_trace').set({ evidence_id: evidenceId })
    .where('organisation_id', '=', trace.organisationId).where('mission_id', '=', trace.missionId).where('id', '=', trace.id)
    .where('withdrawn_at', 'is', null).where('evidence_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A file that its author took back shows nothing any more. */
export async function clearTraceProof(db: Tx, organisationId: string, evidenceId: string): Promise<void> {
  await db.updateTable('contact_trace').set({ evidence_id: null }).where('organisation_id', '=', organisationId).where('evidence_id', '=', evidenceId).execute();
}

export async function withdrawTrace(db: Tx, trace: { organisationId: string; missionId: string; id: string }, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contact_trace').set({ withdrawn_at: now })
    .where('organisation_id', '=', trace.organisationId).where('mission_id', '=', trace.missionId).where('id', '=', trace.id).where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
