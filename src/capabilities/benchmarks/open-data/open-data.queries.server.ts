import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import type { Bilingual } from './bilingual.ts';
import type { OpenFile } from './open-files.ts';

/** A version of the open data of an edition, without its files. */
export interface OpenVersion {
  editionId: string;
  version: number;
  releasedAt: Date;
  whatChanged: Bilingual;
}

/** A file of a version, without its bytes. */
export interface FileLine {
  name: string;
  mediaType: string;
  rows: number | null;
  bytes: number;
  sha256: string;
}

export async function insertOpenVersion(db: Tx, { editionId, version, releasedAt, whatChanged }: OpenVersion, files: readonly OpenFile[]): Promise<void> {
  await db.insertInto('open_data_version').values({ edition_id: editionId, version, released_at: releasedAt, what_changed: JSON.stringify(whatChanged) }).execute();
  await db
    .insertInto('open_data_file')
    .values(files.map(({ name, mediaType, rows, sha256, content }) => ({ edition_id: editionId, version, name, media_type: mediaType, rows, sha256, content: Buffer.from(content) })))
    .execute();
}

const words = z.object({ fr: z.string(), en: z.string() });

/** Versions that the reader may see, the newest edition and version first. */
export async function openVersions(db: Tx, editionId?: string): Promise<OpenVersion[]> {
  let query = db.selectFrom('open_data_version').select(['edition_id', 'version', 'released_at', 'what_changed']);
  if (editionId !== undefined) query = query.where('edition_id', '=', editionId);
  const rows = await query.orderBy('edition_id', 'desc').orderBy('version', 'desc').execute();
  return rows.map((row) => ({ editionId: row.edition_id, version: row.version, releasedAt: row.released_at, whatChanged: words.parse(row.what_changed) }));
}

export async function fileLines(db: Tx, key: { editionId: string; version: number }): Promise<FileLine[]> {
  const rows = await db
    .selectFrom('open_data_file').select((eb) => ['name', 'media_type', 'rows', 'sha256', eb.fn<number>('octet_length', ['content']).as('bytes')])
    .where('edition_id', '=', key.editionId).where('version', '=', key.version).orderBy('name').execute();
  return rows.map((row) => ({ name: row.name, mediaType: row.media_type, rows: row.rows, bytes: row.bytes, sha256: row.sha256 }));
}

/** The bytes of one file; undefined where the version has none of that name, or the reader may not see it. */
export async function openFile(db: Tx, key: { editionId: string; version: number; name: string }): Promise<{ mediaType: string; sha256: string; content: Uint8Array } | undefined> {
  const row = await db
    .selectFrom('open_data_file').select(['media_type', 'sha256', 'content'])
    .where('edition_id', '=', key.editionId).where('version', '=', key.version).where('name', '=', key.name).executeTakeFirst();
  return row && { mediaType: row.media_type, sha256: row.sha256, content: row.content };
}
