import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

type Day = { organisationId: string; day: string };

/** The key of a day of a body; `fresh` becomes it when there is none. Processes that ask at once get the same. */
export async function keyOfDay(db: Tx, { organisationId, day }: Day, fresh: Buffer): Promise<Buffer> {
  const standing = db.selectFrom('network_key').select('key').where('organisation_id', '=', organisationId).where('day', '=', day);
  const known = await standing.executeTakeFirst();
  if (known) return known.key;
  await db.insertInto('network_key').values({ organisation_id: organisationId, day, key: fresh }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await standing.executeTakeFirstOrThrow()).key;
}

export async function addSiteNetwork(db: Tx, { organisationId, siteId, day, network }: Day & { siteId: string; network: number }): Promise<void> {
  await db.insertInto('site_network').values({ organisation_id: organisationId, site_id: siteId, day, network }).onConflict((conflict) => conflict.doNothing()).execute();
}

export interface OriginRow extends Day {
  siteId: string;
  pointId: string;
  visit: string;
  network: number;
  byScreenCode: boolean;
}

/** Notes visits, each once; one from a network on which a kiosk of the site spoke that day was there. */
export async function insertOrigins(db: Tx, origins: readonly OriginRow[], now: Date): Promise<void> {
  const rows = origins.map(({ organisationId, siteId, pointId, visit, day, network, byScreenCode }) => ({ o: organisationId, s: siteId, p: pointId, v: visit, d: day, n: network, c: byScreenCode }));
  await sql`insert into visit_origin (organisation_id, visit, point_id, network, present, noted_at)
    select o, v, p, n, c or exists (select from site_network k where k.organisation_id = o and k.site_id = s and k.day = d and k.network = n), ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, s uuid, p uuid, v uuid, d date, n integer, c boolean) order by 1, 2 on conflict do nothing`.execute(db);
}

/** Keys and kiosk networks of days before today, origins noted before an instant. */
export async function forgetOrigins(db: Tx, { keysBefore, originsBefore }: { keysBefore: string; originsBefore: Date }): Promise<void> {
  await sql`delete from network_key where day < ${keysBefore}::date`.execute(db);
  await sql`delete from site_network where day < ${keysBefore}::date`.execute(db);
  await db.deleteFrom('visit_origin').where('noted_at', '<', originsBefore).execute();
}
