import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';

/** Where a mission takes place, with every way to reach it. */
export interface MissionPlace {
  organisationName: string;
  organisationKind: string;
  siteName: string;
  departmentCode: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  networks: { name: string; url: string }[];
}

const networksShape = z.array(z.object({ name: z.string(), url: z.string() })).catch([]);

/** The site of a mission, if the reader's sight includes it. */
export async function placeOf(db: Tx, organisationId: string, siteId: string): Promise<MissionPlace | undefined> {
  const row = await db
    .selectFrom('site as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select((eb) => [
      'o.name as organisationName', 'o.kind as organisationKind', 's.name as siteName', 's.address', 's.postcode', 's.city', 's.phone', 's.email',
      's.website', 's.networks', eb.fn.coalesce('s.department_code', 'o.department_code').as('departmentCode'),
    ])
    .where('s.organisation_id', '=', organisationId).where('s.id', '=', siteId)
    .executeTakeFirst();
  return row && { ...row, networks: networksShape.parse(row.networks) };
}
