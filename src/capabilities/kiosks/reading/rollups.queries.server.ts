import { sql, type RawBuilder } from 'kysely';
import type { Tally } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow } from '../ingest/receive.queries.server.ts';
import type { BoardPlace, CountedQuestion, DayTally, HeardTally, HourTally, QuestionTotal, ReadingOf } from './board-place.ts';

const mostSteps = 11;

const sumsOf = (steps: number) => sql.raw(['', 'marked_'].flatMap((part) => [
  ...['n', 'total', 'squares'].map((name) => `sum(${part}${name})::float8 as ${part}${name}`),
  `array[${Array.from({ length: steps }, (_, i) => `sum(${part}histogram[${i + 1}])::float8`).join(', ')}] as ${part}histogram`,
]).join(', '));

/** Sums of a cell as the statements below give them. */
interface SumRow {
  n: number;
  total: number;
  squares: number;
  histogram: (number | null)[];
  marked_n: number;
  marked_total: number;
  marked_squares: number;
  marked_histogram: (number | null)[];
}

const tally = (n: number, total: number, squares: number, histogram: readonly (number | null)[], steps: number): Tally => ({ n, total, squares, histogram: histogram.slice(0, steps).map((count) => count ?? 0) });

const heard = (row: SumRow, steps: number): HeardTally => ({
  all: tally(row.n, row.total, row.squares, row.histogram, steps),
  marked: tally(row.marked_n, row.marked_total, row.marked_squares, row.marked_histogram, steps),
});

/** Points of a place, each with what a look-up by point needs. */
const pointsIn = ({ organisationId, siteId, pointId }: BoardPlace) => sql`(select p.organisation_id, p.site_id, p.id as point_id, p.time_zone from collection_point p
  where p.organisation_id = ${organisationId}::uuid ${siteId ? sql`and p.site_id = ${siteId}::uuid` : sql``} ${pointId ? sql`and p.id = ${pointId}::uuid` : sql``})`;

/** Cells of a point roll-up at the points of a place, looked up point by point. */
const cellsAt = (table: 'opinion_point_day' | 'opinion_point_hour' | 'opinion_detail_day', place: BoardPlace, where: RawBuilder<unknown>) => sql`${pointsIn(place)} p
  cross join lateral (select * from ${sql.table(table)} c where c.organisation_id = p.organisation_id and c.site_id = p.site_id and c.point_id = p.point_id and ${where} ${rowByRow}) c`;

const fromSource = (source: ReadingOf['source']) => (source ? sql`and c.source = ${source}` : sql``);
const ofQuestion = (asked: CountedQuestion | undefined) => (asked ? sql`and c.question = ${asked.question} and c.steps = ${asked.steps}` : sql``);

/** Cells by day: those of the body where the whole body is read, else those of its points. */
function dayCells({ place, period, source }: ReadingOf, asked?: CountedQuestion): RawBuilder<unknown> {
  const where = sql`c.day between ${period.from}::date and ${period.to}::date ${fromSource(source)} ${ofQuestion(asked)}`;
  if (place.siteId || place.pointId) return cellsAt('opinion_point_day', place, where);
  return sql`opinion_organisation_day c where c.organisation_id = ${place.organisationId}::uuid and ${where}`;
}

/** Every question that was answered, with its sums. */
export async function questionTotals(db: Tx, of: ReadingOf): Promise<QuestionTotal[]> {
  const { rows } = await sql<SumRow & { question: string; criterion: string; steps: number }>`
    select c.question, c.criterion, c.steps, ${sumsOf(mostSteps)} from ${dayCells(of)} group by c.question, c.criterion, c.steps order by sum(c.n) desc, c.question`.execute(db);
  return rows.map((row) => ({ question: row.question, criterion: row.criterion, steps: row.steps, ...heard(row, row.steps) }));
}

/** A question day by day, oldest first; days without opinions are not there. */
export async function questionDays(db: Tx, of: ReadingOf, asked: CountedQuestion): Promise<DayTally[]> {
  const { rows } = await sql<SumRow & { day: string }>`select c.day, ${sumsOf(asked.steps)} from ${dayCells(of, asked)} group by c.day order by c.day`.execute(db);
  return rows.map((row) => ({ day: row.day, ...heard(row, asked.steps) }));
}

/** A question at each point of a place. */
export async function questionPoints(db: Tx, of: ReadingOf, asked: CountedQuestion): Promise<(HeardTally & { pointId: string; siteId: string })[]> {
  const where = sql`c.day between ${of.period.from}::date and ${of.period.to}::date ${fromSource(of.source)} ${ofQuestion(asked)}`;
  const { rows } = await sql<SumRow & { point_id: string; site_id: string }>`
    select p.point_id, p.site_id, ${sumsOf(asked.steps)} from ${cellsAt('opinion_point_day', of.place, where)} group by p.point_id, p.site_id`.execute(db);
  return rows.map((row) => ({ pointId: row.point_id, siteId: row.site_id, ...heard(row, asked.steps) }));
}

/** A question by weekday and hour at the site, since an instant at most 60 days ago. */
export async function questionHours(db: Tx, { place, source }: Omit<ReadingOf, 'period'>, asked: CountedQuestion, { from, to }: { from: Date; to: Date }): Promise<HourTally[]> {
  const where = sql`c.hour >= ${from}::timestamptz and c.hour < ${to}::timestamptz ${fromSource(source)} ${ofQuestion(asked)}`;
  // Hours are told apart before they are added up: the clock of a place is asked once for each.
  const { rows } = await sql<SumRow & { weekday: number; hour: number }>`
    select extract(isodow from c.hour at time zone c.time_zone)::int as weekday, extract(hour from c.hour at time zone c.time_zone)::int as hour, ${sumsOf(asked.steps)}
    from (select p.time_zone, c.* from ${cellsAt('opinion_point_hour', place, where)}) c group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => ({ weekday: row.weekday, hour: row.hour, ...heard(row, asked.steps) }));
}

/** Instants of hours of a question since an instant, oldest first. */
export async function questionInstants(db: Tx, { place, source }: Omit<ReadingOf, 'period'>, asked: CountedQuestion, { from, to }: { from: Date; to: Date }): Promise<(HeardTally & { at: Date })[]> {
  const where = sql`c.hour >= ${from}::timestamptz and c.hour < ${to}::timestamptz ${fromSource(source)} ${ofQuestion(asked)}`;
  const { rows } = await sql<SumRow & { hour: Date }>`select c.hour, ${sumsOf(asked.steps)} from ${cellsAt('opinion_point_hour', place, where)} group by c.hour order by c.hour`.execute(db);
  return rows.map((row) => ({ at: row.hour, ...heard(row, asked.steps) }));
}

export interface DetailTotal {
  kind: 'reason' | 'mark';
  name: string;
  n: number;
  /** Of reasons: with an opinion that bears a mark. */
  markedN: number;
}

/** Reasons ticked with a question, and rules that marked its opinions, the most frequent first. */
export async function questionDetails(db: Tx, { place, period, source }: ReadingOf, question: string): Promise<DetailTotal[]> {
  const where = sql`c.day between ${period.from}::date and ${period.to}::date and c.question = ${question} ${fromSource(source)}`;
  const { rows } = await sql<{ kind: DetailTotal['kind']; name: string; n: number; marked_n: number }>`
    select c.kind, c.name, sum(c.n)::float8 as n, sum(c.marked_n)::float8 as marked_n from ${cellsAt('opinion_detail_day', place, where)} group by c.kind, c.name order by sum(c.n) desc, c.name`.execute(db);
  return rows.map(({ kind, name, n, marked_n }) => ({ kind, name, n, markedN: marked_n }));
}

/** The last day on which a place was heard; null: never. */
export async function lastDayHeard(db: Tx, { organisationId, siteId, pointId }: BoardPlace): Promise<string | null> {
  const row = await db.selectFrom('opinion_point_day').select(({ fn }) => fn.max('day').as('last')).where('organisation_id', '=', organisationId)
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId ?? '')).$if(pointId !== undefined, (query) => query.where('point_id', '=', pointId ?? '')).executeTakeFirst();
  return row?.last ?? null;
}
