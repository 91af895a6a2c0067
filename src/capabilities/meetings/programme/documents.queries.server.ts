import type { Tx } from '#platform/db/transaction.ts';
import type { DocumentKind, MeetingDocument } from './document.ts';

/** Documents of a meeting, in the order in which they came. */
export async function documentsOf(db: Tx, meetingId: string): Promise<MeetingDocument[]> {
  const rows = await db.selectFrom('meeting_document').select(['id', 'session_id', 'kind', 'title', 'href']).where('meeting_id', '=', meetingId).orderBy('added_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, sessionId: row.session_id, kind: row.kind as DocumentKind, title: row.title, href: row.href })); // kind: held by a check constraint
}

export async function insertDocument(db: Tx, meetingId: string, { id, sessionId, kind, title, href }: MeetingDocument, at: Date): Promise<void> {
  await db.insertInto('meeting_document').values({ meeting_id: meetingId, id, session_id: sessionId, kind, title, href, added_at: at }).execute();
}

/** Whether there was one. */
export async function deleteDocument(db: Tx, meetingId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('meeting_document').where('meeting_id', '=', meetingId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
