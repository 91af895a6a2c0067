import type { Tx } from '#platform/db/transaction.ts';

/** A note of the office on a registration, in its latest version. */
export interface Note {
  id: string;
  registrationId: string;
  version: number;
  body: string;
  pinned: boolean;
  /** Who wrote the first version, and when. */
  author: string | null;
  firstAt: Date;
  /** Who wrote this version, and when. */
  by: string | null;
  at: Date;
}

/** The notes on every registration of a body, pinned ones first, then the latest first. */
export async function notesOf(db: Tx, organisationId: string): Promise<Note[]> {
  const rows = await db
    .selectFrom('registration_note as n')
    .innerJoin('registration_note as f', (join) => join.onRef('f.organisation_id', '=', 'n.organisation_id').onRef('f.id', '=', 'n.id').on('f.version', '=', 1))
    .leftJoin('person as p', 'p.id', 'n.written_by')
    .leftJoin('person as a', 'a.id', 'f.written_by')
    .distinctOn('n.id')
    .select([
      'n.id', 'n.registration_id as registrationId', 'n.version', 'n.body', 'n.pinned', 'a.name as author', 'f.written_at as firstAt',
      'p.name as by', 'n.written_at as at',
    ])
    .where('n.organisation_id', '=', organisationId)
    .orderBy('n.id').orderBy('n.version', 'desc')
    .execute();
  return rows.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.firstAt.getTime() - a.firstAt.getTime());
}

export async function noteById(db: Tx, organisationId: string, id: string): Promise<{ registrationId: string; version: number; body: string; pinned: boolean } | undefined> {
  return db
    .selectFrom('registration_note').select(['registration_id as registrationId', 'version', 'body', 'pinned'])
    .where('organisation_id', '=', organisationId).where('id', '=', id)
    .orderBy('version', 'desc').limit(1)
    .executeTakeFirst();
}

export interface NoteVersion {
  organisationId: string;
  id: string;
  version: number;
  registrationId: string;
  body: string;
  pinned: boolean;
  by: string | null;
  at: Date;
}

/** Adds a version; two people who add the same one at once run into `registration_note_pkey`. */
export async function insertNoteVersion(db: Tx, note: NoteVersion): Promise<void> {
  await db
    .insertInto('registration_note')
    .values({
      organisation_id: note.organisationId, id: note.id, version: note.version, registration_id: note.registrationId, body: note.body,
      pinned: note.pinned, written_by: note.by, written_at: note.at,
    })
    .execute();
}
