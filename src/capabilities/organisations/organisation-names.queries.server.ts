import type { Tx } from '#platform/db/transaction.ts';

/** Names of the given bodies, in alphabetical order. */
export async function organisationNames(db: Tx, ids: string[]): Promise<{ id: string; name: string; kind: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('organisation').select(['id', 'name', 'kind']).where('id', 'in', ids).orderBy('name').execute();
}
