import type { Whereabouts } from '#core/geography/places.ts';
import type { Db } from '#platform/db/connect.ts';

/** Where a body stands as far as the public directory tells; null for one that is not there. Sites are not read: a visitor may not see them. */
export async function bodyWhereabouts(db: Db, organisationId: string): Promise<Whereabouts | null> {
  const row = await db.selectFrom('organisation').select(['kind', 'siren', 'insee_code', 'department_code']).where('id', '=', organisationId).executeTakeFirst();
  return row ? { communeCode: row.kind === 'commune' ? row.insee_code : null, intercommunalSiren: row.kind === 'intercommunal' ? row.siren : null, departmentCode: row.department_code } : null;
}
