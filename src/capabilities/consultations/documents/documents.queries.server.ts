import type { Tx } from '#platform/db/transaction.ts';

export interface ConsultationDocument {
  id: string;
  title: string;
  file: { sha256: string; name: string; type: string; bytes: number };
}

interface Of {
  organisationId: string;
  id: string;
}

/** The documents of a consultation that stand, in the order in which they were added. */
export async function documentsOf(db: Tx, { organisationId, id }: Of): Promise<ConsultationDocument[]> {
  const rows = await db.selectFrom('consultation_document').select(['id', 'title', 'file_sha256', 'file_name', 'file_type', 'file_bytes'])
    .where('organisation_id', '=', organisationId).where('consultation_id', '=', id).where('withdrawn_at', 'is', null).orderBy('added_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, title: row.title, file: { sha256: row.file_sha256, name: row.file_name, type: row.file_type, bytes: row.file_bytes } }));
}

export async function insertDocument(db: Tx, of: Of, { id, title, file, at }: ConsultationDocument & { at: Date }): Promise<void> {
  await db.insertInto('consultation_document').values({
    organisation_id: of.organisationId, id, consultation_id: of.id, title, file_sha256: file.sha256, file_name: file.name, file_type: file.type, file_bytes: file.bytes, added_at: at,
  }).execute();
}

export async function withdrawDocumentRow(db: Tx, { organisationId, id }: Of, { documentId, at }: { documentId: string; at: Date }): Promise<void> {
  await db.updateTable('consultation_document').set({ withdrawn_at: at }).where('organisation_id', '=', organisationId).where('consultation_id', '=', id).where('id', '=', documentId).execute();
}
