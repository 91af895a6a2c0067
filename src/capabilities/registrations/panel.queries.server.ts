import type { Tx } from '#platform/db/transaction.ts';

/** One site of the panel of an edition: what planning, scoring and comparison need to know of it. */
export interface PanelSite {
  organisationId: string;
  organisationName: string;
  siteId: string;
  siteName: string;
  kind: string;
  stratum: string;
  certified: boolean;
  population: number | null;
  departmentCode: string | null;
  inseeCode: string | null;
  networks: unknown;
  openingHours: unknown;
  counterVisit: boolean;
  formula: string;
}

/** Every site of the bodies accepted into an edition, in order of body and site. */
export async function panelSites(db: Tx, editionId: string): Promise<PanelSite[]> {
  return db
    .selectFrom('registration as r')
    .innerJoin('registration_site as rs', (join) =>
      join.onRef('rs.organisation_id', '=', 'r.organisation_id').onRef('rs.registration_id', '=', 'r.id'))
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'rs.organisation_id').onRef('s.id', '=', 'rs.site_id'))
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select((eb) => [
      'r.organisation_id as organisationId', 'o.name as organisationName', 's.id as siteId', 's.name as siteName',
      'r.kind', 'r.stratum', 'r.certified', eb.fn.coalesce('r.population', 'o.population').as('population'),
      eb.fn.coalesce('s.department_code', 'o.department_code').as('departmentCode'), 'o.insee_code as inseeCode',
      's.networks', 's.opening_hours as openingHours', 'rs.counter_visit as counterVisit', 'r.formula',
    ])
    .where('r.edition_id', '=', editionId)
    .where('r.state', '=', 'accepted')
    .orderBy('r.organisation_id').orderBy('s.id')
    .execute();
}

/** The formula under which a body takes part in an edition; undefined when it does not, or out of the reader's sight. */
export async function formulaOf(db: Tx, key: { organisationId: string; editionId: string }): Promise<string | undefined> {
  const row = await db
    .selectFrom('registration').select('formula')
    .where('organisation_id', '=', key.organisationId).where('edition_id', '=', key.editionId).where('state', '=', 'accepted')
    .executeTakeFirst();
  return row?.formula;
}
