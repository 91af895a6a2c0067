import type { DateRange } from '#core/calendar/date.ts';
import type { CriterionDay } from '#core/opinions/lived-score.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What was said to a body by criterion and day (both in), all its points together; without a criterion: ''. Histograms stay out. */
export async function criterionDays(db: Tx, organisationId: string, { from, to }: DateRange): Promise<CriterionDay[]> {
  const rows = await db.selectFrom('opinion_organisation_day')
    .select(({ fn }) => ['criterion', 'day', fn.sum<string>('n').as('n'), fn.sum<string>('total').as('total'), fn.sum<string>('squares').as('squares'),
      fn.sum<string>('marked_n').as('marked_n'), fn.sum<string>('marked_total').as('marked_total'), fn.sum<string>('marked_squares').as('marked_squares')])
    .where('organisation_id', '=', organisationId).where('day', '>=', from).where('day', '<=', to).groupBy(['criterion', 'day']).orderBy('day').execute();
  return rows.map(asDay);
}

/** The same by site. */
export async function criterionDaysBySite(db: Tx, organisationId: string, { from, to }: DateRange): Promise<Map<string, CriterionDay[]>> {
  const rows = await db.selectFrom('opinion_point_day')
    .select(({ fn }) => ['site_id', 'criterion', 'day', fn.sum<string>('n').as('n'), fn.sum<string>('total').as('total'), fn.sum<string>('squares').as('squares'),
      fn.sum<string>('marked_n').as('marked_n'), fn.sum<string>('marked_total').as('marked_total'), fn.sum<string>('marked_squares').as('marked_squares')])
    .where('organisation_id', '=', organisationId).where('day', '>=', from).where('day', '<=', to).groupBy(['site_id', 'criterion', 'day']).orderBy('day').execute();
  return new Map([...Map.groupBy(rows, ({ site_id }) => site_id)].map(([site, own]) => [site, own.map(asDay)]));
}

type Sums = Record<'n' | 'total' | 'squares' | 'marked_n' | 'marked_total' | 'marked_squares', string> & { criterion: string; day: string };

const asDay = (row: Sums): CriterionDay => ({
  criterion: row.criterion, day: row.day,
  all: { n: Number(row.n), total: Number(row.total), squares: Number(row.squares), histogram: [] },
  marked: { n: Number(row.marked_n), total: Number(row.marked_total), squares: Number(row.marked_squares), histogram: [] },
});
