import { sql } from 'kysely';
import { rowByRow } from '../ingest/receive.queries.server.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface BodyActivity {
  organisationId: string;
  name: string;
  points: number;
  /** In the days asked for: opinions, their mean score without what is marked, and how many are marked. */
  n: number;
  score: number | null;
  marked: number;
  /** Words that nobody has read yet. */
  unread: number;
  lastDay: string | null;
}

/** How much each body that listens is heard, by name: its open points, and its opinions since a day. */
export async function bodyActivity(db: Tx, since: string, { limit, offset }: { limit: number; offset: number }): Promise<{ rows: BodyActivity[]; total: number }> {
  const { rows } = await sql<BodyActivity & { total: number }>`
    select b.id as "organisationId", b.name, b.points::int, b.total::int, coalesce(d.n, 0)::int as n, coalesce(d.marked, 0)::int as marked, d.score::float8 as score, l.day as "lastDay", t.unread::int
    from (select o.id, o.name, count(*) filter (where p.state = 'active') as points, count(*) over () as total
      from collection_point p join organisation o on o.id = p.organisation_id group by o.id, o.name order by o.name, o.id limit ${limit} offset ${offset}) b
    cross join lateral (select sum(c.n) as n, sum(c.marked_n) as marked, sum(c.total - c.marked_total) / nullif(sum(c.n - c.marked_n), 0) as score
      from opinion_organisation_day c where c.organisation_id = b.id and c.day >= ${since}::date ${rowByRow}) d
    left join lateral (select c.day from opinion_organisation_day c where c.organisation_id = b.id order by c.day desc limit 1) l on true
    cross join lateral (select count(*) as unread from opinion_text t where t.organisation_id = b.id
      and not exists (select from text_case c where c.organisation_id = t.organisation_id and c.text_id = t.id and c.moderation <> 'waiting') ${rowByRow}) t
    order by b.name, b.id`.execute(db);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
