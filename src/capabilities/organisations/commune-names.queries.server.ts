import type { Db } from '#platform/db/connect.ts';

/** Names and inhabitants of communes of the directory, by INSEE code; those that it does not have are left out. */
export async function communeNames(db: Db, codes: readonly string[]): Promise<Map<string, { name: string; population: number }>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('organisation').select(['insee_code', 'name', 'population']).where('kind', '=', 'commune').where('insee_code', 'in', [...codes]).execute();
  return new Map(rows.flatMap(({ insee_code, name, population }) => (insee_code === null ? [] : [[insee_code, { name, population: population ?? 0 }]])));
}
