import { sql } from 'kysely';
import { submissionInput } from '../audits.input.ts';
import type { AuditSubmission } from '../submit-audit.server.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayDecide } from '../quality/may-review.queries.server.ts';

export type CompetingOutcome = 'taken' | 'left' | 'merged';

export interface CompetingRow {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  audit_id: string;
  content_hash: string;
  received_at: Date;
  /** Browser and system that sent it, as far as known, and who. */
  device: string | null;
  sent_by: string | null;
  /** Null once its content was erased, at the end of the time an audit sheet is kept. */
  submission: AuditSubmission | null;
  decision: CompetingOutcome | null;
  /** Why, when, and the version of the audit that was written. */
  reason: string | null;
  decided_at: Date | null;
  version: number | null;
}

/** Says whether it is new: the same content of the same mission is kept once. */
export async function insertCompeting(
  db: Tx,
  competing: { id: string; editionId: string; submission: AuditSubmission; contentHash: string; device: string | null; sentBy: string | null; now: Date },
): Promise<boolean> {
  const { submission } = competing;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('competing_audit')
    .values({
      organisation_id: submission.organisationId, id: competing.id, mission_id: submission.missionId, edition_id: competing.editionId,
      audit_id: submission.auditId, grid_version: submission.gridVersion, content: JSON.stringify(submission), content_hash: competing.contentHash,
      device: competing.device, sent_by: competing.sentBy, received_at: competing.now,
    })
    .onConflict((conflict) => conflict.constraint('competing_audit_once').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Other versions received for a mission, the first one first. */
export async function competingOf(db: Tx, organisationId: string, missionId: string): Promise<CompetingRow[]> {
  const rows = await competing(db).where('c.organisation_id', '=', organisationId).where('c.mission_id', '=', missionId).orderBy('c.received_at').execute();
  return rows.map(rowOf);
}

export async function competingById(db: Tx, organisationId: string, id: string): Promise<CompetingRow | undefined> {
  const row = await competing(db).where('c.organisation_id', '=', organisationId).where('c.id', '=', id).executeTakeFirst();
  return row && rowOf(row);
}

export interface WaitingCompeting {
  organisation_id: string;
  mission_id: string;
  id: string;
  received_at: Date;
  device: string | null;
  organisation_name: string;
  channel: Channel;
  scenario_kind: string;
  /** The audit that stands. */
  audit_id: string;
}

/** Versions of the reader's sight that wait for a decision, the oldest first; `personId`: of those, what this person may decide. */
export async function competingWaiting(db: Tx, personId: string | null = null, limit = 200): Promise<WaitingCompeting[]> {
  return db
    .selectFrom('competing_audit as c')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'c.organisation_id').onRef('m.id', '=', 'c.mission_id'))
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.mission_id', '=', 'c.mission_id'))
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('competing_decision as d', (join) => join.onRef('d.organisation_id', '=', 'c.organisation_id').onRef('d.competing_id', '=', 'c.id'))
    .select(['c.organisation_id', 'c.mission_id', 'c.id', 'c.received_at', 'c.device', 'o.name as organisation_name', 'm.channel', 'm.scenario_kind', 'a.id as audit_id'])
    .where('d.competing_id', 'is', null)
    // Erased with its audit sheet, there is nothing left to choose.
    .where(sql<boolean>`c.content <> '{}'::jsonb`)
    .$if(personId !== null, (query) => query.where(mayDecide(personId ?? '', sql`c.organisation_id`, sql`a.id`)))
    .orderBy('c.received_at').limit(limit)
    .$narrowType<{ channel: Channel }>() // a mission's channel is one of the list
    .execute();
}

/** Whether a version of this mission waits for a decision. */
export async function hasCompetingWaiting(db: Tx, organisationId: string, missionId: string): Promise<boolean> {
  return (await competingOf(db, organisationId, missionId)).some(({ decision, submission }) => decision === null && submission !== null);
}

export async function insertCompetingDecision(
  db: Tx,
  decision: { organisationId: string; competingId: string; decision: CompetingOutcome; reason: string; version: number | null; reviewerId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('competing_decision')
    .values({
      organisation_id: decision.organisationId, competing_id: decision.competingId, decision: decision.decision, reason: decision.reason,
      version: decision.version, reviewer_id: decision.reviewerId, decided_at: decision.now,
    })
    .execute();
}

function competing(db: Tx) {
  return db
    .selectFrom('competing_audit as c')
    .leftJoin('competing_decision as d', (join) => join.onRef('d.organisation_id', '=', 'c.organisation_id').onRef('d.competing_id', '=', 'c.id'))
    .select([
      'c.organisation_id', 'c.id', 'c.mission_id', 'c.edition_id', 'c.audit_id', 'c.content_hash', 'c.received_at', 'c.device', 'c.sent_by', 'c.content',
      'd.decision', 'd.reason', 'd.decided_at', 'd.version',
    ])
    .$narrowType<{ decision: CompetingOutcome | null }>(); // the check constraint holds the list
}

function rowOf({ content, ...row }: Awaited<ReturnType<ReturnType<typeof competing>['execute']>>[number]): CompetingRow {
  return { ...row, submission: submissionInput.safeParse(content).data ?? null };
}
