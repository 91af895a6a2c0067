import { sql, type RawBuilder } from 'kysely';
import type { DayCell, DetailCell, HourCell, OrganisationDayCell, RollupCell } from '#core/opinions/types.ts';
import type { Rollups } from '#core/opinions/rollup.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * Adds cells to the roll-ups of the three grains, in the transaction of the opinions or marks that they count. Cells are
 * written in the order of their keys, and those that most writers share come last.
 */
export async function addToRollups(db: Tx, { hours, days, organisationDays, details }: Rollups): Promise<void> {
  await addDetails(db, details);
  await addCells(db, sql`insert into opinion_point_hour as t`, { ...pointKey, hour: 'timestamptz' }, hours.map((cell) => ({ ...keyOfPoint(cell), hour: cell.hour, ...counts(cell) })));
  await addCells(db, sql`insert into opinion_point_day as t`, { ...pointKey, day: 'date' }, days.map((cell) => ({ ...keyOfPoint(cell), day: cell.day, ...counts(cell) })));
  await addCells(db, sql`insert into opinion_organisation_day as t`, { ...questionKey, day: 'date' }, organisationDays.map((cell) => ({ ...keyOfQuestion(cell), day: cell.day, ...counts(cell) })));
}

/** Columns of a key in its order, with their types. */
type Key = Record<string, 'uuid' | 'text' | 'smallint' | 'timestamptz' | 'date'>;

const asked = { question: 'text', criterion: 'text', steps: 'smallint', source: 'text' } as const;
const questionKey = { organisation_id: 'uuid', ...asked } as const;
const pointKey = { organisation_id: 'uuid', site_id: 'uuid', point_id: 'uuid', ...asked } as const;

type Of<C> = C & { organisationId: string };
const keyOfQuestion = ({ organisationId, question, criterion, steps, source }: Of<Pick<OrganisationDayCell, 'question' | 'criterion' | 'steps' | 'source'>>) => ({ organisation_id: organisationId, question, criterion, steps, source });
const keyOfPoint = (cell: Of<HourCell> | Of<DayCell>) => ({ ...keyOfQuestion(cell), site_id: cell.siteId, point_id: cell.pointId });
const counts = ({ all, marked }: RollupCell) =>
  ({ n: all.n, total: all.total, squares: all.squares, histogram: all.histogram, marked_n: marked.n, marked_total: marked.total, marked_squares: marked.squares, marked_histogram: marked.histogram });

const counted = sql.raw('n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram');
const countedTypes = sql.raw('n integer, total bigint, squares bigint, histogram integer[], marked_n integer, marked_total bigint, marked_squares bigint, marked_histogram integer[]');
const added = sql`n = t.n + excluded.n, total = t.total + excluded.total, squares = t.squares + excluded.squares, histogram = parvis_histogram_sum(t.histogram, excluded.histogram),
  marked_n = t.marked_n + excluded.marked_n, marked_total = t.marked_total + excluded.marked_total, marked_squares = t.marked_squares + excluded.marked_squares,
  marked_histogram = parvis_histogram_sum(t.marked_histogram, excluded.marked_histogram)`;

async function addCells(db: Tx, into: RawBuilder<unknown>, key: Key, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.raw(Object.keys(key).join(', '));
  const types = sql.raw(Object.entries(key).map(([column, type]) => `${column} ${type}`).join(', '));
  await sql`${into} (${columns}, ${counted})
    select ${columns}, ${counted} from json_to_recordset(${JSON.stringify(rows)}::json) as a(${types}, ${countedTypes}) order by ${columns}
    on conflict (${columns}) do update set ${added}`.execute(db);
}

async function addDetails(db: Tx, details: readonly Of<DetailCell>[]): Promise<void> {
  if (details.length === 0) return;
  const rows = details.map(({ organisationId, siteId, pointId, day, question, source, kind, name, n, markedN }) => ({ o: organisationId, s: siteId, p: pointId, d: day, q: question, c: source, k: kind, r: name, n, m: markedN }));
  await sql`insert into opinion_detail_day as t (organisation_id, site_id, point_id, day, question, source, kind, name, n, marked_n)
    select o, s, p, d, q, c, k, r, n, m from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, s uuid, p uuid, d date, q text, c text, k text, r text, n integer, m integer) order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (organisation_id, site_id, point_id, day, question, source, kind, name) do update set n = t.n + excluded.n, marked_n = t.marked_n + excluded.marked_n`.execute(db);
}
