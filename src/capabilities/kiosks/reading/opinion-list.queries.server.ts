import { sql } from 'kysely';
import type { OpinionSource } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow } from '../ingest/receive.queries.server.ts';
import type { ReadingOf } from './board-place.ts';

export interface ListedOpinion {
  id: string;
  visit: string;
  siteId: string;
  pointId: string;
  source: OpinionSource;
  question: string;
  criterion: string | null;
  value: number;
  steps: number;
  score: number;
  reasons: string[];
  ageBand: string | null;
  need: string | null;
  givenAt: Date;
  day: string;
  /** Rules by which it is marked; none: it counts in the cleaned figures. */
  marks: string[];
}

/** Where a page of a point's opinions begins. */
export interface AfterOpinion {
  givenAt: Date;
  id: string;
}

/** Opinions of one point in a period, the oldest first, after one of them. */
export async function opinionsAfter(db: Tx, { place: { organisationId, pointId }, period, source }: ReadingOf & { place: { pointId: string } }, after: AfterOpinion | null, limit: number): Promise<ListedOpinion[]> {
  const { rows } = await sql<ListedOpinion>`
    select o.id, o.visit, o.site_id as "siteId", o.point_id as "pointId", o.source, o.question, o.criterion, o.value, o.steps, o.score, o.reasons, o.age_band as "ageBand", o.need,
      o.given_at as "givenAt", o.day, coalesce(m.rules, '{}') as marks
    from (select * from opinion o where o.organisation_id = ${organisationId}::uuid and o.point_id = ${pointId}::uuid and o.day between ${period.from}::date and ${period.to}::date
      and o.given_at >= ${period.from}::date - interval '1 day' and o.given_at < ${period.to}::date + interval '2 days' ${source ? sql`and o.source = ${source}` : sql``}
      ${after ? sql`and (o.given_at, o.id) > (${after.givenAt}::timestamptz, ${after.id}::uuid)` : sql``} order by o.given_at, o.id limit ${limit}) o
    left join lateral (select array_agg(m.rule order by m.rule) as rules from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id ${rowByRow}) m on true
    order by o.given_at, o.id`.execute(db);
  return rows;
}
