import { sql, type Selectable } from 'kysely';
import type { ListeningImport } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { keptMapping } from './import.input.ts';
import type { ImportCounts, ImportKey, ImportState, KeptMapping, MentionImport } from './mention-import.ts';

const asImport = (row: Selectable<ListeningImport>): MentionImport => ({
  organisationId: row.organisation_id, id: row.id, sourceId: row.source_id, fileName: row.file_name, fileSha256: row.file_sha256, capturedOn: row.captured_on, mapping: keptMapping.parse(row.mapping),
  state: row.state as ImportState, // held by a check constraint
  total: row.total_count, read: row.read_count, stored: row.stored_count, known: row.known_count, changed: row.changed_count, faulty: row.fault_count, doubtful: row.doubt_count, askedAt: row.asked_at, finishedAt: row.finished_at,
});

/** The files of a body that were taken over, the newest first. */
export async function importsOf(db: Tx, organisationId: string, limit = 20): Promise<MentionImport[]> {
  return (await db.selectFrom('listening_import').selectAll().where('organisation_id', '=', organisationId).where('state', '<>', 'examined').orderBy('asked_at', 'desc').orderBy('id').limit(limit).execute()).map(asImport);
}

export async function importOf(db: Tx, { organisationId, id }: ImportKey): Promise<MentionImport | undefined> {
  const row = await db.selectFrom('listening_import').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asImport(row);
}

/** How the last files of a source were read. */
export async function lastMappings(db: Tx, organisationId: string, sourceId: string): Promise<KeptMapping[]> {
  const rows = await db.selectFrom('listening_import').select('mapping').where('organisation_id', '=', organisationId).where('source_id', '=', sourceId).where('state', '<>', 'examined').orderBy('asked_at', 'desc').limit(5).execute();
  return rows.map(({ mapping }) => keptMapping.parse(mapping));
}

/** The last time that this very file was taken over. */
export async function sameFileBefore(db: Tx, { organisationId, sourceId, fileSha256 }: MentionImport): Promise<Date | null> {
  const row = await db.selectFrom('listening_import').select('finished_at').where('organisation_id', '=', organisationId).where('source_id', '=', sourceId).where('file_sha256', '=', fileSha256).where('state', '=', 'done').orderBy('finished_at', 'desc').limit(1).executeTakeFirst();
  return row?.finished_at ?? null;
}

export async function insertImport(db: Tx, one: MentionImport, by: string | null): Promise<void> {
  await db.insertInto('listening_import').values({
    organisation_id: one.organisationId, id: one.id, source_id: one.sourceId, file_name: one.fileName, file_sha256: one.fileSha256, captured_on: one.capturedOn, mapping: JSON.stringify(one.mapping), state: one.state, total_count: one.total, asked_by: by, asked_at: one.askedAt,
  }).execute();
}

export async function changeImport(db: Tx, { organisationId, id }: ImportKey, change: { state?: ImportState; mapping?: KeptMapping; total?: number; askedBy?: string | null; askedAt?: Date; finishedAt?: Date }): Promise<void> {
  await db.updateTable('listening_import').set({
    ...(change.state && { state: change.state }), ...(change.mapping && { mapping: JSON.stringify(change.mapping) }), ...(change.total !== undefined && { total_count: change.total }),
    ...(change.askedBy !== undefined && { asked_by: change.askedBy }), ...(change.askedAt && { asked_at: change.askedAt }), ...(change.finishedAt && { finished_at: change.finishedAt }),
  }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Adds what a further part of the file brought. */
export async function addImportCounts(db: Tx, { organisationId, id }: ImportKey, counts: ImportCounts): Promise<void> {
  await db.updateTable('listening_import').set((eb) => ({
    read_count: eb('read_count', '+', counts.read), stored_count: eb('stored_count', '+', counts.stored), known_count: eb('known_count', '+', counts.known), changed_count: eb('changed_count', '+', counts.changed),
    fault_count: eb('fault_count', '+', counts.faulty), doubt_count: eb('doubt_count', '+', counts.doubtful),
  })).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Whether another file that waits or is read has this content. */
export async function isFileNeeded(db: Tx, fileSha256: string): Promise<boolean> {
  const row = await db.selectFrom('listening_import').select('id').where('file_sha256', '=', fileSha256).where('state', '<>', 'done').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Removes what was examined before `before` and never taken over. Returns the files that nobody needs any more. */
export async function removeExamined(db: Tx, before: Date): Promise<string[]> {
  const rows = await db.deleteFrom('listening_import').where('state', '=', 'examined').where('asked_at', '<', before).returning('file_sha256').execute();
  const needed = await Promise.all(rows.map(({ file_sha256 }) => isFileNeeded(db, file_sha256)));
  return rows.map(({ file_sha256 }) => file_sha256).filter((_, i) => !needed[i]);
}

export interface KeptFault {
  line: number;
  field: string | null;
  code: string;
  sealed: string;
}

export async function insertFaults(db: Tx, { organisationId, id }: ImportKey, faults: readonly KeptFault[], at: Date): Promise<void> {
  if (faults.length === 0) return;
  await db.insertInto('listening_fault').values(faults.map((fault) => ({ organisation_id: organisationId, import_id: id, ...fault, noted_at: at }))).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Entries that could not be read, in the order of the file. */
export async function faultsOf(db: Tx, { organisationId, id }: ImportKey, limit: number): Promise<KeptFault[]> {
  return db.selectFrom('listening_fault').select(['line', 'field', 'code', 'sealed']).where('organisation_id', '=', organisationId).where('import_id', '=', id).orderBy('line').limit(limit).execute();
}

/** Bodies that hold keys of quarters that are over. */
export async function destroyKeysBefore(db: Tx, period: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('listening_author_key').where('period', '<', sql<string>`${period}`).executeTakeFirst();
  return Number(numDeletedRows);
}
