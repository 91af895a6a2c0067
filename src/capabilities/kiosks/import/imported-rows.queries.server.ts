import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow } from '../ingest/receive.queries.server.ts';

/** Rule of the mark on opinions of an import that was taken back. */
export const undoneRule = 'import-undone';

/** Ids of opinions or texts that an undone import brought: they stay as they are, and whoever says the same again says it under another id. */
export async function undoneIds(db: Tx, organisationId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select a.i as id from json_to_recordset(${JSON.stringify(ids.map((i) => ({ i })))}::json) as a(i uuid)
    cross join lateral (select 1 from opinion_mark m where m.organisation_id = ${organisationId} and m.opinion_id = a.i and m.rule = ${undoneRule}
      union all select 1 from text_case c where c.organisation_id = ${organisationId} and c.text_id = a.i and c.moderation = 'withdrawn' ${rowByRow}) u`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export interface ImportedRow {
  id: string;
  text: boolean;
}

export async function insertImportedRows(db: Tx, of: { organisationId: string; importId: string }, rows: readonly ImportedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into opinion_import_row (organisation_id, import_id, opinion_id, text) select ${of.organisationId}, ${of.importId}, id, text
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(id uuid, text boolean) order by id on conflict do nothing`.execute(db);
}

/** What an import brought, in the order of the ids, after one of them. */
export async function importedRows(db: Tx, of: { organisationId: string; importId: string }, after: string, limit: number): Promise<ImportedRow[]> {
  return db.selectFrom('opinion_import_row').select(['opinion_id as id', 'text']).where('organisation_id', '=', of.organisationId).where('import_id', '=', of.importId)
    .where('opinion_id', '>', after).orderBy('opinion_id').limit(limit).execute();
}

/** Texts of an import are nobody's to answer any more. */
export async function withdrawTexts(db: Tx, organisationId: string, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into text_case (organisation_id, text_id, moderation, language, received_on, clocked, status, head_id, changed_at)
    select organisation_id, id, 'withdrawn', language, received_at::date, false, 'received', id, ${at}::timestamptz from opinion_text where organisation_id = ${organisationId} and id = any (${[...ids]}::uuid[])
    on conflict (organisation_id, text_id) do update set moderation = 'withdrawn', shown = null, masked = false, changed_at = excluded.changed_at`.execute(db);
}

/** Cases of imported comments: dated as they were said, promised no answer. */
export async function insertImportedCases(db: Tx, organisationId: string, moderation: 'private' | 'waiting', texts: readonly { id: string; day: string; language: string }[], at: Date): Promise<void> {
  if (texts.length === 0) return;
  await sql`insert into text_case (organisation_id, text_id, moderation, language, received_on, clocked, status, head_id, changed_at)
    select ${organisationId}, id, ${moderation}, language, day, false, 'received', id, ${at}::timestamptz from json_to_recordset(${JSON.stringify(texts)}::json) as a(id uuid, day date, language text) order by id
    on conflict do nothing`.execute(db);
}
