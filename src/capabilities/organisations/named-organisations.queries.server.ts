import type { Db } from '#platform/db/connect.ts';
import type { Organisation, OrganisationSource } from './organisation.ts';

export interface OrganisationNames {
  sirens: readonly string[];
  inseeCodes: readonly string[];
  /** As made by `searchKey`. */
  searchKeys: readonly string[];
}

/** All bodies that have one of the given numbers or names: what an import looks up, in one query. */
export async function organisationsNamed(db: Db, names: OrganisationNames): Promise<(Organisation & { searchKey: string })[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'kind', 'name', 'siren', 'insee_code', 'population', 'department_code', 'region_code', 'postcodes', 'source', 'search_key'])
    .where((eb) => eb.or([
      eb('siren', '=', eb.fn.any(eb.val([...names.sirens]))),
      eb('insee_code', '=', eb.fn.any(eb.val([...names.inseeCodes]))),
      eb('search_key', '=', eb.fn.any(eb.val([...names.searchKeys]))),
    ]))
    .orderBy('name').orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id, kind: row.kind, name: row.name, siren: row.siren, inseeCode: row.insee_code, population: row.population,
    departmentCode: row.department_code, regionCode: row.region_code, postcodes: row.postcodes, searchKey: row.search_key,
    source: row.source as OrganisationSource, // the check constraint holds the list
  }));
}
