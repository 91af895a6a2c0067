import type { Db } from '#platform/db/connect.ts';
import { plainText } from './search-text.ts';

/** Where a site stands, as far as its address and its body tell. */
export interface SiteWhereabouts {
  organisationId: string;
  siteId: string;
  /** INSEE code of the commune that the site is, or stands in. */
  communeCode: string | null;
  /** False when the postcode has several communes and none bears the town's name: then the largest of them. */
  sure: boolean;
  /** SIREN of the body, when it is intercommunal. */
  intercommunalSiren: string | null;
  departmentCode: string | null;
}

/** Where the sites of the given bodies stand. A commune is its own place; other bodies stand where their postcode and town say. */
export async function siteWhereabouts(db: Db, organisationIds: readonly string[]): Promise<SiteWhereabouts[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('site as s').innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select((eb) => [
      's.organisation_id as organisationId', 's.id as siteId', 'o.kind', 'o.siren', 'o.insee_code as inseeCode', 's.postcode', 's.city',
      eb.fn.coalesce('s.department_code', 'o.department_code').as('departmentCode'),
    ])
    .where('s.organisation_id', 'in', [...organisationIds])
    .execute();
  const elsewhere = rows.filter(({ kind, inseeCode }) => kind !== 'commune' || inseeCode === null);
  const towns = await communesOf(db, elsewhere.flatMap(({ postcode }) => postcode ?? []));
  return rows.map(({ organisationId, siteId, kind, siren, inseeCode, postcode, city, departmentCode }) => {
    const own = kind === 'commune' && inseeCode !== null;
    const found = own ? { code: inseeCode, sure: true } : townAt(towns.get(postcode ?? '') ?? [], city);
    return { organisationId, siteId, communeCode: found?.code ?? null, sure: found?.sure ?? false, intercommunalSiren: kind === 'intercommunal' ? siren : null, departmentCode };
  });
}

interface Town {
  code: string;
  name: string;
  population: number;
}

function townAt(towns: readonly Town[], city: string | null): { code: string; sure: boolean } | null {
  const named = towns.find(({ name }) => plainText(name) === plainText(city ?? ''));
  if (named) return { code: named.code, sure: true };
  const [largest, other] = towns.toSorted((a, b) => b.population - a.population);
  return largest ? { code: largest.code, sure: other === undefined } : null;
}

/** Communes of the directory by postcode. */
async function communesOf(db: Db, postcodes: readonly string[]): Promise<Map<string, Town[]>> {
  const wanted = [...new Set(postcodes)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation').select(['insee_code as code', 'name', 'population', 'postcodes'])
    .where('kind', '=', 'commune').where('insee_code', 'is not', null)
    .where((eb) => eb('postcodes', '&&', eb.val(wanted)))
    .orderBy('insee_code')
    .execute();
  const towns = rows.flatMap(({ code, name, population, postcodes }) => (code === null ? [] : postcodes.map((postcode) => ({ postcode, code, name, population: population ?? 0 }))));
  return Map.groupBy(towns, ({ postcode }) => postcode);
}
