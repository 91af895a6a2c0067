import type { Db } from '#platform/db/connect.ts';

export interface SiteName {
  organisationId: string;
  id: string;
  name: string;
}

/** Names of the sites of the given bodies, the main ones first. */
export async function siteNames(db: Db, organisationIds: readonly string[]): Promise<SiteName[]> {
  if (organisationIds.length === 0) return [];
  return db
    .selectFrom('site').select(['organisation_id as organisationId', 'id', 'name'])
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('organisation_id').orderBy('role', 'desc').orderBy('name')
    .execute();
}
