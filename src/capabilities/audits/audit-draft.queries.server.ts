import type { Tx } from '#platform/db/transaction.ts';
import type { AuditEntries } from './audit-entries.ts';
import { draftEntries } from './audits.input.ts';

export interface DraftRow {
  audit_id: string;
  grid_version: string;
  entries: AuditEntries;
  updated_at: Date;
}

/** The evaluator's own draft of a mission's audit; row-level security keeps others out. */
export async function draftOf(db: Tx, organisationId: string, missionId: string): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom('audit_draft').select(['audit_id', 'grid_version', 'data', 'updated_at'])
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .executeTakeFirst();
  return row && { audit_id: row.audit_id, grid_version: row.grid_version, entries: draftEntries.parse(row.data), updated_at: row.updated_at };
}

/** Missions for which the reader keeps a draft, with when it was last saved. */
export async function draftedMissions(db: Tx): Promise<Map<string, Date>> {
  const rows = await db.selectFrom('audit_draft').select(['mission_id', 'updated_at']).execute();
  return new Map(rows.map((row) => [row.mission_id, row.updated_at]));
}

export async function upsertDraft(
  db: Tx,
  draft: { organisationId: string; missionId: string; evaluatorId: string; auditId: string; gridVersion: string; data: AuditEntries; now: Date },
): Promise<void> {
  const data = JSON.stringify(draft.data);
  await db
    .insertInto('audit_draft')
    .values({
      organisation_id: draft.organisationId, mission_id: draft.missionId, evaluator_id: draft.evaluatorId,
      audit_id: draft.auditId, grid_version: draft.gridVersion, data, updated_at: draft.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'mission_id', 'evaluator_id']).doUpdateSet({ data, updated_at: draft.now }))
    .execute();
}

export async function deleteDraft(db: Tx, organisationId: string, missionId: string): Promise<void> {
  await db.deleteFrom('audit_draft').where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).execute();
}
