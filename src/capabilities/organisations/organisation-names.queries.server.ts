import type { Tx } from '#platform/db/transaction.ts';

/** Names and SIREN of the given bodies, in alphabetical order. */
export async function organisationNames(db: Tx, ids: string[]): Promise<{ id: string; name: string; kind: string; siren: string | null }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('organisation').select(['id', 'name', 'kind', 'siren']).where('id', 'in', ids).orderBy('name').execute();
}
