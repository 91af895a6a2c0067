import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Widens the window of a campaign so that it holds another one; false when there is no such campaign. The campaign then
 * stays locked until the end of the transaction: two imports at once number their missions one after the other.
 */
export async function widenCampaign(db: Tx, id: string, window: { from: string; to: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('campaign')
    .set({ window_from: sql`least(window_from, ${window.from}::date)`, window_to: sql`greatest(window_to, ${window.to}::date)` })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The last number given to a mission of each site of a campaign, by `organisation/site`. */
export async function lastNumbers(db: Tx, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('mission')
    .select((eb) => ['organisation_id', 'site_id', eb.fn.max('number').as('last')])
    .where('campaign_id', '=', campaignId)
    .groupBy(['organisation_id', 'site_id'])
    .execute();
  return new Map(rows.map((row) => [`${row.organisation_id}/${row.site_id}`, row.last]));
}
