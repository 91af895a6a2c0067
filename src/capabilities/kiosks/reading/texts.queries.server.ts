import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow } from '../ingest/receive.queries.server.ts';
import type { ReadingOf } from './board-place.ts';

export interface LeftText {
  id: string;
  kind: 'comment' | 'idea';
  text: string;
  language: string;
  at: Date;
  pointId: string;
}

/**
 * Words left at a place in a period, the last first, `most` at each site at most: those that are published, as published; with
 * `unread` also those that wait, for who reads words that nobody else has seen.
 */
export async function textsLeft(db: Tx, { place: { organisationId, siteId, pointId }, period }: ReadingOf, { most, unread }: { most: number; unread: boolean }): Promise<LeftText[]> {
  const { rows } = await sql<{ id: string; kind: LeftText['kind']; text: string; language: string; given_at: Date; point_id: string }>`
    select t.id, t.kind, coalesce(t.shown, t.text) as text, t.language, t.given_at, t.point_id
    from (select p.organisation_id, p.site_id, max(p.time_zone) as time_zone from collection_point p
      where p.organisation_id = ${organisationId}::uuid ${siteId ? sql`and p.site_id = ${siteId}::uuid` : sql``} ${pointId ? sql`and p.id = ${pointId}::uuid` : sql``} group by 1, 2) p
    cross join lateral (select t.*, c.shown from opinion_text t
      left join lateral (select * from text_case c where c.organisation_id = t.organisation_id and c.text_id = t.id ${rowByRow}) c on true
      where t.organisation_id = p.organisation_id and t.site_id = p.site_id ${pointId ? sql`and t.point_id = ${pointId}::uuid` : sql``}
      and t.given_at >= ${period.from}::date::timestamp at time zone p.time_zone and t.given_at < (${period.to}::date + 1)::timestamp at time zone p.time_zone
      and ${unread ? sql`coalesce(c.moderation, 'waiting') in ('waiting', 'published')` : sql`c.moderation = 'published'`}
      order by t.given_at desc limit ${most} ${rowByRow}) t
    order by t.given_at desc, t.id limit ${most}`.execute(db);
  return rows.map((row) => ({ id: row.id, kind: row.kind, text: row.text, language: row.language, at: row.given_at, pointId: row.point_id }));
}
