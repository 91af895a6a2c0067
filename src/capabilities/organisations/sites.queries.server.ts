import type { Db } from '#platform/db/connect.ts';

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
}

const rowsAtATime = 500;

/** Adds sites; one that is there already (same body, same id) is left as it is, so that a retry is harmless. */
export async function insertSites(db: Db, sites: readonly NewSite[]): Promise<void> {
  for (let start = 0; start < sites.length; start += rowsAtATime) {
    await db
      .insertInto('site')
      .values(
        sites.slice(start, start + rowsAtATime).map((site) => ({
          organisation_id: site.organisationId,
          id: site.id,
          name: site.name,
          role: site.role,
          siret: site.siret ?? null,
          address: site.address ?? null,
          postcode: site.postcode ?? null,
          city: site.city ?? null,
          department_code: site.departmentCode ?? null,
          phone: site.phone ?? null,
          email: site.email ?? null,
          website: site.website ?? null,
          networks: JSON.stringify(site.networks ?? []),
        })),
      )
      // Without naming the constraint: a visitor who signs up may add sites but not see any, and a name would need to.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
