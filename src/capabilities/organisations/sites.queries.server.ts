import { sql } from 'kysely';
import type { DateRange } from '#core/calendar/date.ts';
import type { OpeningHours } from '#core/calendar/opening-hours.ts';
import type { Db } from '#platform/db/connect.ts';
import { storedClosures, storedHours, storedLines, storedSiteNetworks, type SiteReference } from './site-reference.ts';

/** A place where a body receives the public: what is audited. */
export interface NewSite {
  organisationId: string;
  id: string;
  name: string;
  role: 'main' | 'annex';
  siret?: string | null;
  address?: string | null;
  postcode?: string | null;
  city?: string | null;
  departmentCode?: string | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  networks?: readonly { name: string; url: string }[];
  /** Further numbers and addresses. */
  phones?: readonly string[];
  emails?: readonly string[];
  openingHours?: OpeningHours;
  closures?: readonly DateRange[];
}

const rowsAtATime = 500;

/** Adds sites; one that is there already (same body, same id) is left as it is, so that a retry is harmless. */
export async function insertSites(db: Db, sites: readonly NewSite[]): Promise<void> {
  for (let start = 0; start < sites.length; start += rowsAtATime) {
    await db
      .insertInto('site')
      .values(
        sites.slice(start, start + rowsAtATime).map((site) => ({ organisation_id: site.organisationId, id: site.id, ...rowOf(site) })),
      )
      // Without naming the constraint: a visitor who signs up may add sites but not see any, and a name would need to.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function rowOf(site: NewSite) {
  return {
    name: site.name, role: site.role, siret: site.siret ?? null, address: site.address ?? null, postcode: site.postcode ?? null,
    city: site.city ?? null, department_code: site.departmentCode ?? null, phone: site.phone ?? null, email: site.email ?? null,
    website: site.website ?? null, networks: JSON.stringify(site.networks ?? []), phones: JSON.stringify(site.phones ?? []),
    emails: JSON.stringify(site.emails ?? []), opening_hours: JSON.stringify(site.openingHours ?? {}), closures: JSON.stringify(site.closures ?? []),
  };
}

/** Writes all facts of a site anew. */
export async function updateSite(db: Db, site: NewSite): Promise<void> {
  await db.updateTable('site').set(rowOf(site)).where('organisation_id', '=', site.organisationId).where('id', '=', site.id).execute();
}

/**
 * The reference data of sites: of one body, of some of its sites, or of the panel that the caller may see. Main sites
 * first. What planning reads: opening hours, closures, networks, and the details of each channel.
 */
export async function siteReference(db: Db, of: { organisationIds: readonly string[]; siteIds?: readonly string[] }): Promise<SiteReference[]> {
  if (of.organisationIds.length === 0) return [];
  const query = db
    .selectFrom('site')
    .select([
      'organisation_id as organisationId', 'id', 'name', sql<SiteReference['role']>`role`.as('role'), 'siret', 'address', 'postcode', 'city',
      'department_code as departmentCode', 'phone', 'email', 'phones', 'emails', 'website', 'networks', 'opening_hours as openingHours', 'closures',
    ])
    .where('organisation_id', 'in', [...of.organisationIds])
    .orderBy('organisation_id').orderBy('role', 'desc').orderBy('name').orderBy('id');
  const rows = await (of.siteIds ? query.where('id', 'in', [...of.siteIds]) : query).execute();
  return rows.map((row) => ({
    ...row, phones: storedLines.parse(row.phones), emails: storedLines.parse(row.emails), networks: storedSiteNetworks.parse(row.networks),
    openingHours: storedHours.parse(row.openingHours), closures: storedClosures.parse(row.closures),
  }));
}
