import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * What a SIREN ordered within two days, the first one left out: orders, and their sum before VAT in cents. The function
 * of the database counts every body that shares the SIREN, and gives the two figures only, to the office and to that SIREN.
 */
export async function orderedBetween(db: Tx, siren: string, after: string, until: string): Promise<{ orders: number; netCents: number }> {
  const { rows } = await sql<{ orders: number; netCents: number }>`
    select orders, net_cents as "netCents" from parvis_ordered(${siren}, ${after}::date, ${until}::date)`.execute(db);
  return rows[0] ?? { orders: 0, netCents: 0 };
}
