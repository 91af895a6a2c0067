import { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { SiteChange } from './correct-site.server.ts';

export interface NewSiteVersion {
  organisationId: string;
  id: string;
  siteId: string;
  changedBy: string | null;
  changedAt: Date;
  changes: SiteChange[];
}

export async function insertSiteVersion(db: Db, given: NewSiteVersion): Promise<void> {
  await db
    .insertInto('site_version')
    .values({
      organisation_id: given.organisationId, id: given.id, site_id: given.siteId, changed_by: given.changedBy,
      changed_at: given.changedAt, changes: JSON.stringify(given.changes),
    })
    .execute();
}

const storedChanges = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));

/** One correction of a site; `by` is null for a person the reader may not see, or no longer there. */
export interface SiteVersion {
  siteId: string;
  at: Date;
  by: string | null;
  changes: SiteChange[];
}

/** Corrections of a body's sites, the latest first. */
export async function siteVersions(db: Db, organisationId: string): Promise<SiteVersion[]> {
  const rows = await db
    .selectFrom('site_version as v')
    .leftJoin('person as p', 'p.id', 'v.changed_by')
    .select(['v.site_id as siteId', 'v.changed_at as at', 'p.name as by', 'v.changes'])
    .where('v.organisation_id', '=', organisationId)
    .orderBy('v.changed_at', 'desc').orderBy('v.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, changes: storedChanges.parse(row.changes) }));
}
