import type { Tx } from '#platform/db/transaction.ts';

export const documentKinds = ['replay', 'slides', 'document'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** An address elsewhere, or a file of ours. */
export interface MeetingDocument {
  id: string;
  sessionId: string | null;
  kind: DocumentKind;
  title: string;
  href: string | null;
  file: { sha256: string; mediaType: string; bytes: number } | null;
}

/** Documents of a meeting, in the order in which they came. */
export async function documentsOf(db: Tx, meetingId: string): Promise<MeetingDocument[]> {
  const rows = await db.selectFrom('meeting_document').select(['id', 'session_id', 'kind', 'title', 'href', 'file_sha256', 'media_type', 'size_bytes']).where('meeting_id', '=', meetingId).orderBy('added_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id, sessionId: row.session_id, kind: row.kind as DocumentKind, title: row.title, href: row.href, // kind: held by a check constraint
    file: row.file_sha256 === null ? null : { sha256: row.file_sha256, mediaType: row.media_type ?? 'application/octet-stream', bytes: Number(row.size_bytes ?? 0) },
  }));
}

export async function insertDocument(db: Tx, meetingId: string, { id, sessionId, kind, title, href, file }: MeetingDocument, at: Date): Promise<void> {
  await db.insertInto('meeting_document').values({ meeting_id: meetingId, id, session_id: sessionId, kind, title, href, file_sha256: file?.sha256 ?? null, media_type: file?.mediaType ?? null, size_bytes: file?.bytes ?? null, added_at: at }).execute();
}

/** Whether there was one. */
export async function deleteDocument(db: Tx, meetingId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('meeting_document').where('meeting_id', '=', meetingId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
