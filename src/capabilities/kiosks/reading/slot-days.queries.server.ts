import { sql } from 'kysely';
import type { DateRange } from '#core/calendar/date.ts';
import type { CriterionDay } from '#core/opinions/lived-score.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow } from '../ingest/receive.queries.server.ts';

/** A half day of the week: ISO weekday, and before or from 13:00. */
export interface WeekSlot {
  weekday: number;
  morning: boolean;
}

/**
 * The same as `criterionDays`, of opinions given in some half days of the week only, at the clock of their place. From opinions
 * themselves, since hours are rolled up for 60 days only: for one body and a few weeks.
 */
export async function slotDays(db: Tx, organisationId: string, { from, to }: DateRange, slots: readonly WeekSlot[]): Promise<CriterionDay[]> {
  if (slots.length === 0) return [];
  const { rows } = await sql<{ criterion: string; day: string; n: string; total: string; squares: string; marked_n: string; marked_total: string; marked_squares: string }>`
    select o.criterion, o.day, count(*) as n, sum(o.score) as total, sum(o.score * o.score) as squares,
      count(*) filter (where o.marked) as marked_n, coalesce(sum(o.score) filter (where o.marked), 0) as marked_total, coalesce(sum(o.score * o.score) filter (where o.marked), 0) as marked_squares
    from collection_point p
    cross join lateral (select coalesce(o.criterion, '') as criterion, o.day, o.score::int as score, o.given_at at time zone p.time_zone as local,
        exists (select from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id) as marked
      from opinion o where o.organisation_id = p.organisation_id and o.point_id = p.id
        and o.given_at >= ${from}::date::timestamp at time zone p.time_zone and o.given_at < (${to}::date + 1)::timestamp at time zone p.time_zone ${rowByRow}) o
    where p.organisation_id = ${organisationId}::uuid and extract(isodow from o.local)::int * 2 + (extract(hour from o.local) < 13)::int = any (${slots.map(({ weekday, morning }) => 2 * weekday + Number(morning))}::int[])
    group by o.criterion, o.day order by o.day`.execute(db);
  return rows.map((row) => ({
    criterion: row.criterion, day: row.day,
    all: { n: Number(row.n), total: Number(row.total), squares: Number(row.squares), histogram: [] },
    marked: { n: Number(row.marked_n), total: Number(row.marked_total), squares: Number(row.marked_squares), histogram: [] },
  }));
}
