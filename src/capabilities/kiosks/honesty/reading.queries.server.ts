import type { Tally } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface ReadingOf {
  organisationId: string;
  siteId: string;
  pointId: string;
  question: string;
  steps: number;
  from: string;
  to: string;
}

export interface DayRow {
  day: string;
  steps: number;
  all: Pick<Tally, 'n' | 'total' | 'histogram'>;
  marked: Pick<Tally, 'n' | 'total' | 'histogram'>;
}

/** Days of a question at a point, all sources together, oldest first. */
export async function daysOf(db: Tx, { organisationId, siteId, pointId, question, steps, from, to }: ReadingOf): Promise<DayRow[]> {
  const rows = await db.selectFrom('opinion_point_day').select(['day', 'n', 'total', 'histogram', 'marked_n', 'marked_total', 'marked_histogram'])
    .where('organisation_id', '=', organisationId).where('site_id', '=', siteId).where('point_id', '=', pointId).where('question', '=', question).where('steps', '=', steps)
    .where('day', '>=', from).where('day', '<=', to).orderBy('day').execute();
  const days = new Map<string, DayRow>();
  for (const row of rows) {
    const known = days.get(row.day);
    const all = { n: row.n, total: Number(row.total), histogram: row.histogram };
    const marked = { n: row.marked_n, total: Number(row.marked_total), histogram: row.marked_histogram };
    days.set(row.day, { day: row.day, steps, all: known ? plus(known.all, all) : all, marked: known ? plus(known.marked, marked) : marked });
  }
  return [...days.values()];
}

const plus = (a: DayRow['all'], b: DayRow['all']): DayRow['all'] => ({ n: a.n + b.n, total: a.total + b.total, histogram: a.histogram.map((count, value) => count + (b.histogram[value] ?? 0)) });
