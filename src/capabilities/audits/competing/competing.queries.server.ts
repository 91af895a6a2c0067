import { submissionInput } from '../audits.input.ts';
import type { AuditSubmission } from '../submit-audit.server.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface CompetingRow {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  audit_id: string;
  content_hash: string;
  received_at: Date;
  submission: AuditSubmission;
  decision: 'taken' | 'left' | null;
}

/** Says whether it is new: the same content of the same mission is kept once. */
export async function insertCompeting(
  db: Tx,
  competing: { id: string; editionId: string; submission: AuditSubmission; contentHash: string; now: Date },
): Promise<boolean> {
  const { submission } = competing;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('competing_audit')
    .values({
      organisation_id: submission.organisationId, id: competing.id, mission_id: submission.missionId, edition_id: competing.editionId,
      audit_id: submission.auditId, grid_version: submission.gridVersion, content: JSON.stringify(submission), content_hash: competing.contentHash,
      received_at: competing.now,
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

/** Missions of the reader's sight for which a version waits for a decision, the oldest first. */
export async function competingWaiting(db: Tx, limit = 200): Promise<{ organisation_id: string; mission_id: string; id: string; received_at: Date }[]> {
  return db
    .selectFrom('competing_audit as c')
    .leftJoin('competing_decision as d', (join) => join.onRef('d.organisation_id', '=', 'c.organisation_id').onRef('d.competing_id', '=', 'c.id'))
    .select(['c.organisation_id', 'c.mission_id', 'c.id', 'c.received_at'])
    .where('d.competing_id', 'is', null)
    .orderBy('c.received_at').limit(limit)
    .execute();
}

export async function insertCompetingDecision(
  db: Tx,
  decision: { organisationId: string; competingId: string; decision: 'taken' | 'left'; reason: string; reviewerId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('competing_decision')
    .values({
      organisation_id: decision.organisationId, competing_id: decision.competingId, decision: decision.decision, reason: decision.reason,
      reviewer_id: decision.reviewerId, decided_at: decision.now,
    })
    .execute();
}

function competing(db: Tx) {
  return db
    .selectFrom('competing_audit as c')
    .leftJoin('competing_decision as d', (join) => join.onRef('d.organisation_id', '=', 'c.organisation_id').onRef('d.competing_id', '=', 'c.id'))
    .select(['c.organisation_id', 'c.id', 'c.mission_id', 'c.edition_id', 'c.audit_id', 'c.content_hash', 'c.received_at', 'c.content', 'd.decision'])
    .$narrowType<{ decision: 'taken' | 'left' | null }>(); // the check constraint holds the list
}

function rowOf({ content, ...row }: Awaited<ReturnType<ReturnType<typeof competing>['execute']>>[number]): CompetingRow {
  return { ...row, submission: submissionInput.parse(content) };
}
