import type { Selectable } from 'kysely';
import type { ImportMapping } from '#core/opinions/exports/mapping.ts';
import type { OpinionImport as ImportTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { storedMapping } from './import.input.ts';
import type { ImportState, OpinionImport } from './opinion-import.ts';

type ImportKey = Pick<OpinionImport, 'organisationId' | 'id'>;

// The check constraint holds the list of states.
const asImport = (row: Selectable<ImportTable>): OpinionImport => ({
  organisationId: row.organisation_id, id: row.id, fileName: row.file_name, fileSha256: row.file_sha256, mapping: storedMapping.parse(row.mapping), state: row.state as ImportState, lineCount: row.line_count,
  readCount: row.read_count, faultCount: row.fault_count, storedCount: row.stored_count, knownCount: row.known_count, asideCount: row.aside_count, textCount: row.text_count, askedAt: row.asked_at, undoneAt: row.undone_at,
});

export async function importsOf(db: Tx, organisationId: string): Promise<OpinionImport[]> {
  return (await db.selectFrom('opinion_import').selectAll().where('organisation_id', '=', organisationId).orderBy('asked_at', 'desc').limit(50).execute()).map(asImport);
}

export async function importOf(db: Tx, { organisationId, id }: ImportKey): Promise<OpinionImport | undefined> {
  const row = await db.selectFrom('opinion_import').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asImport(row);
}

export async function insertImport(db: Tx, { organisationId, id, fileName, fileSha256, mapping, lineCount }: Pick<OpinionImport, 'organisationId' | 'id' | 'fileName' | 'fileSha256' | 'mapping' | 'lineCount'>, by: string | null, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('opinion_import').values({
    organisation_id: organisationId, id, file_name: fileName, file_sha256: fileSha256, mapping: JSON.stringify(mapping), state: 'waiting', line_count: lineCount, asked_by: by, asked_at: at,
  }).onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function setImportState(db: Tx, { organisationId, id }: ImportKey, state: ImportState, more: { finishedAt?: Date; undoneBy?: string | null; undoneAt?: Date } = {}): Promise<void> {
  await db.updateTable('opinion_import').set({
    state, ...(more.finishedAt && { finished_at: more.finishedAt }), ...(more.undoneBy !== undefined && { undone_by: more.undoneBy }), ...(more.undoneAt && { undone_at: more.undoneAt }),
  }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

export type ImportCounts = Pick<OpinionImport, 'readCount' | 'faultCount' | 'storedCount' | 'knownCount' | 'asideCount' | 'textCount'>;

/** Adds what a further part of the file brought. */
export async function addImportCounts(db: Tx, { organisationId, id }: ImportKey, counts: ImportCounts): Promise<void> {
  await db.updateTable('opinion_import').set((eb) => ({
    read_count: eb('read_count', '+', counts.readCount), fault_count: eb('fault_count', '+', counts.faultCount), stored_count: eb('stored_count', '+', counts.storedCount),
    known_count: eb('known_count', '+', counts.knownCount), aside_count: eb('aside_count', '+', counts.asideCount), text_count: eb('text_count', '+', counts.textCount),
  })).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

export async function keptMapping(db: Tx, organisationId: string, hash: string): Promise<ImportMapping | undefined> {
  const row = await db.selectFrom('opinion_import_mapping').select('mapping').where('organisation_id', '=', organisationId).where('headings_hash', '=', hash).executeTakeFirst();
  return row && storedMapping.parse(row.mapping);
}

export async function keepMapping(db: Tx, organisationId: string, hash: string, mapping: ImportMapping, at: Date): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), kept_at: at };
  await db.insertInto('opinion_import_mapping').values({ organisation_id: organisationId, headings_hash: hash, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'headings_hash']).doUpdateSet(kept)).execute();
}
