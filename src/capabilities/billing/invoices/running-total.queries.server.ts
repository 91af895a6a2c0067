import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** Accepted orders of a buyer within two days, the first one left out: their number, and their sum before VAT in cents. */
export async function orderedBetween(db: Tx, siren: string, after: string, until: string): Promise<{ orders: number; netCents: number }> {
  const { rows } = await sql<{ orders: number; netCents: number }>`
    select count(*)::int as orders, coalesce(sum(o.net_cents), 0)::float8 as "netCents" from purchase_order o
    left join lateral (select max(d.decided_at) as at from order_decision d
      where d.organisation_id = o.organisation_id and d.order_id = o.id and d.decision = 'accepted') accepted on true
    where o.buyer ->> 'siren' = ${siren} and o.state = 'accepted'
      and (coalesce(accepted.at, o.changed_at) at time zone 'Europe/Paris')::date > ${after}::date
      and (coalesce(accepted.at, o.changed_at) at time zone 'Europe/Paris')::date <= ${until}::date`.execute(db);
  return rows[0] ?? { orders: 0, netCents: 0 };
}
