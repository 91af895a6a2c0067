import type { Tx } from '#platform/db/transaction.ts';
import { scenarioContent, scenarioProvenance, type ScenarioContent, type ScenarioDraft } from './scenario-draft.ts';

const columns = ['id', 'criterion', 'edition_id', 'content', 'provenance', 'made_at', 'changed_at'] as const;

type Row = { id: string; criterion: string; edition_id: string; content: unknown; provenance: unknown; made_at: Date; changed_at: Date };

const draftOf = (row: Row): ScenarioDraft => ({
  id: row.id, criterion: row.criterion, editionId: row.edition_id, content: scenarioContent.parse(row.content), provenance: scenarioProvenance.parse(row.provenance), madeAt: row.made_at, changedAt: row.changed_at,
});

/** Drafts, the last one first. */
export async function draftsOf(db: Tx): Promise<ScenarioDraft[]> {
  return (await db.selectFrom('scenario_draft').select(columns).orderBy('made_at', 'desc').orderBy('id').execute()).map(draftOf);
}

export async function draftById(db: Tx, id: string): Promise<ScenarioDraft | null> {
  const row = await db.selectFrom('scenario_draft').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? draftOf(row) : null;
}

export async function insertDraft(db: Tx, { id, criterion, editionId, content, provenance, madeAt }: Omit<ScenarioDraft, 'changedAt'>, by: string): Promise<void> {
  await db.insertInto('scenario_draft').values({
    id, criterion, edition_id: editionId, content: JSON.stringify(content), provenance: JSON.stringify(provenance), made_by: by, made_at: madeAt, changed_by: by, changed_at: madeAt,
  }).execute();
}

export async function updateDraft(db: Tx, id: string, content: ScenarioContent, { by, at }: { by: string; at: Date }): Promise<void> {
  await db.updateTable('scenario_draft').set({ content: JSON.stringify(content), changed_by: by, changed_at: at }).where('id', '=', id).execute();
}

export async function deleteDraft(db: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('scenario_draft').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
