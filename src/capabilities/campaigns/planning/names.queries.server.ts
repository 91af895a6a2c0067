import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Names of people by id. */
export async function namesOfPeople(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of sites by id: that of their body, with their own where the body has several. */
export async function namesOfSites(db: Tx, organisationIds: readonly string[]): Promise<Map<string, string>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.selectFrom('site as s').innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['s.id', sql<string>`case when s.role = 'annex' then o.name || ' – ' || s.name else o.name end`.as('name')])
    .where('s.organisation_id', 'in', [...new Set(organisationIds)]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How far the job of a run is. */
export async function jobOfRun(db: Tx, id: string): Promise<{ done: number; total: number | null; failed: boolean } | null> {
  const row = await db.selectFrom('job_run').select(['done', 'total', 'state']).where('id', '=', id).executeTakeFirst();
  return row ? { done: row.done, total: row.total, failed: row.state === 'failed' } : null;
}
