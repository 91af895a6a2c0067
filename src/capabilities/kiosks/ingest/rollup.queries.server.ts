import { sql } from 'kysely';
import type { RollupCell } from '#core/opinions/types.ts';
import type { Rollups } from '#core/opinions/rollup.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Adds cells to the roll-ups of the three grains, in the transaction of the opinions or marks that they count. Cells are
 * written in the order of their keys, and those that most writers share come last.
 */
export async function addToRollups(db: Tx, { hours, days, organisationDays }: Rollups): Promise<void> {
  if (hours.length === 0) return;
  await sql`insert into opinion_point_hour as t (organisation_id, site_id, point_id, question, criterion, steps, source, hour, n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram)
    select o, s, p, q, c, steps, source, hour, n, total, squares, histogram, mn, mtotal, msquares, mhistogram
    from json_to_recordset(${cellsText(hours, ({ organisationId, siteId, pointId, question, criterion, steps, source, hour }) => ({ o: organisationId, s: siteId, p: pointId, q: question, c: criterion, steps, source, hour }))}::json)
      as a(o uuid, s uuid, p uuid, q text, c text, steps smallint, source text, hour timestamptz, n integer, total bigint, squares bigint, histogram integer[], mn integer, mtotal bigint, msquares bigint, mhistogram integer[])
    order by o, s, p, q, c, steps, source, hour
    on conflict (organisation_id, site_id, point_id, question, criterion, steps, source, hour) do update set ${added}`.execute(db);
  await sql`insert into opinion_point_day as t (organisation_id, site_id, point_id, question, criterion, steps, source, day, n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram)
    select o, s, p, q, c, steps, source, day, n, total, squares, histogram, mn, mtotal, msquares, mhistogram
    from json_to_recordset(${cellsText(days, ({ organisationId, siteId, pointId, question, criterion, steps, source, day }) => ({ o: organisationId, s: siteId, p: pointId, q: question, c: criterion, steps, source, day }))}::json)
      as a(o uuid, s uuid, p uuid, q text, c text, steps smallint, source text, day date, n integer, total bigint, squares bigint, histogram integer[], mn integer, mtotal bigint, msquares bigint, mhistogram integer[])
    order by o, s, p, q, c, steps, source, day
    on conflict (organisation_id, site_id, point_id, question, criterion, steps, source, day) do update set ${added}`.execute(db);
  await sql`insert into opinion_organisation_day as t (organisation_id, question, criterion, steps, day, n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram)
    select o, q, c, steps, day, n, total, squares, histogram, mn, mtotal, msquares, mhistogram
    from json_to_recordset(${cellsText(organisationDays, ({ organisationId, question, criterion, steps, day }) => ({ o: organisationId, q: question, c: criterion, steps, day }))}::json)
      as a(o uuid, q text, c text, steps smallint, day date, n integer, total bigint, squares bigint, histogram integer[], mn integer, mtotal bigint, msquares bigint, mhistogram integer[])
    order by o, q, c, steps, day
    on conflict (organisation_id, question, criterion, steps, day) do update set ${added}`.execute(db);
}

const added = sql`n = t.n + excluded.n, total = t.total + excluded.total, squares = t.squares + excluded.squares, histogram = parvis_histogram_sum(t.histogram, excluded.histogram),
  marked_n = t.marked_n + excluded.marked_n, marked_total = t.marked_total + excluded.marked_total, marked_squares = t.marked_squares + excluded.marked_squares,
  marked_histogram = parvis_histogram_sum(t.marked_histogram, excluded.marked_histogram)`;

function cellsText<C extends RollupCell>(cells: readonly C[], key: (cell: C) => Record<string, unknown>): string {
  return JSON.stringify(cells.map((cell) => {
    const { all, marked } = cell;
    return { ...key(cell), n: all.n, total: all.total, squares: all.squares, histogram: all.histogram, mn: marked.n, mtotal: marked.total, msquares: marked.squares, mhistogram: marked.histogram };
  }));
}
