import type { Tx } from '#platform/db/transaction.ts';

export interface DraftRow {
  audit_id: string;
  grid_version: string;
  data: unknown;
  updated_at: Date;
}

/** The evaluator's own draft of a mission's audit; row-level security keeps others out. */
export async function draftOf(db: Tx, organisationId: string, missionId: string): Promise<DraftRow | undefined> {
  return db
    .selectFrom('audit_draft').select(['audit_id', 'grid_version', 'data', 'updated_at'])
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .executeTakeFirst();
}

export async function upsertDraft(
  db: Tx,
  draft: { organisationId: string; missionId: string; evaluatorId: string; auditId: string; gridVersion: string; data: unknown; now: Date },
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
