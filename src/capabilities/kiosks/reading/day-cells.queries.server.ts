import type { OpinionSource } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { HeardTally, ReadingOf } from './board-place.ts';

export interface DayCellOfPoint extends HeardTally {
  day: string;
  question: string;
  criterion: string;
  steps: number;
  source: OpinionSource;
}

/** The cells of one point, day by day, as they are kept. */
export async function dayCellsOf(db: Tx, { place: { organisationId, siteId, pointId }, period, source }: ReadingOf & { place: { siteId: string; pointId: string } }): Promise<DayCellOfPoint[]> {
  const rows = await db.selectFrom('opinion_point_day').selectAll()
    .where('organisation_id', '=', organisationId).where('site_id', '=', siteId).where('point_id', '=', pointId).where('day', '>=', period.from).where('day', '<=', period.to)
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? '')).orderBy('day').orderBy('question').orderBy('steps').orderBy('source').execute();
  return rows.map((row) => ({
    day: row.day, question: row.question, criterion: row.criterion, steps: row.steps, source: row.source as OpinionSource, // written from the same type
    all: { n: row.n, total: Number(row.total), squares: Number(row.squares), histogram: row.histogram },
    marked: { n: row.marked_n, total: Number(row.marked_total), squares: Number(row.marked_squares), histogram: row.marked_histogram },
  }));
}
