import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface Waiting {
  organisationId: string;
  serviceId: string | null;
  receivedOn: string;
  count: number;
}

/** What waits for a first answer that is promised, of every body, by service and day of reception. Those that nobody has read are of no service yet. */
export async function waitingByService(db: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select t.organisation_id as "organisationId", c.service_id as "serviceId", to_char(coalesce(c.received_on, (t.received_at at time zone p.time_zone)::date), 'YYYY-MM-DD') as "receivedOn", count(*)::int as count
    from opinion_text t join collection_point p on p.organisation_id = t.organisation_id and p.id = t.point_id
    left join text_case c on c.organisation_id = t.organisation_id and c.text_id = t.id
    where coalesce(c.clocked, true) and c.answered_on is null and coalesce(c.head_id, t.id) = t.id and coalesce(c.status, 'received') not in ('done', 'not_retained')
      and (coalesce(c.moderation, 'waiting') in ('waiting', 'published') or (c.moderation = 'private' and t.ticket_hash is not null))
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}
