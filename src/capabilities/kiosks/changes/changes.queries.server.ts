import { sql } from 'kysely';
import { z } from 'zod';
import type { DateRange, IsoDate } from '#core/calendar/date.ts';
import type { Period } from '#core/opinions/changes/find-change.ts';
import type { QuestionDay } from '#core/opinions/changes/scored-days.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface PointKey {
  organisationId: string;
  siteId: string;
  pointId: string;
}

/** What was said at a point, by day and question, without what is marked. A question with other steps is another one. */
export async function questionDaysOf(db: Tx, { organisationId, siteId, pointId }: PointKey, { from, to }: DateRange): Promise<QuestionDay[]> {
  const rows = await db.selectFrom('opinion_point_day')
    .select(({ fn }) => ['day', 'question', 'steps', fn.sum<string>('n').as('n'), fn.sum<string>('total').as('total'), fn.sum<string>('squares').as('squares'),
      fn.sum<string>('marked_n').as('marked_n'), fn.sum<string>('marked_total').as('marked_total'), fn.sum<string>('marked_squares').as('marked_squares')])
    .where('organisation_id', '=', organisationId).where('site_id', '=', siteId).where('point_id', '=', pointId).where('day', '>=', from).where('day', '<=', to)
    .groupBy(['day', 'question', 'steps']).orderBy('day').execute();
  return rows.map((row) => ({
    day: row.day, question: `${row.question}/${row.steps}`, n: Number(row.n) - Number(row.marked_n), total: Number(row.total) - Number(row.marked_total), squares: Number(row.squares) - Number(row.marked_squares),
  }));
}

const period = z.object({ from: z.string(), to: z.string(), n: z.number(), score: z.number(), low: z.number(), high: z.number() });

/** A change of level that was told. */
export interface ToldChange {
  organisationId: string;
  pointId: string;
  pointName: string;
  on: IsoDate;
  foundOn: IsoDate;
  before: Period;
  after: Period;
  seenAt: Date | null;
}

export async function insertChange(db: Tx, key: Pick<PointKey, 'organisationId' | 'pointId'>, { on, foundOn, before, after }: Pick<ToldChange, 'on' | 'foundOn' | 'before' | 'after'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('opinion_change')
    .values({ organisation_id: key.organisationId, point_id: key.pointId, changed_on: on, found_on: foundOn, before: JSON.stringify(before), after: JSON.stringify(after) })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The day from which the level of a point is the one known; undefined where it never changed. */
export async function lastChangeOf(db: Tx, { organisationId, pointId }: Pick<PointKey, 'organisationId' | 'pointId'>): Promise<IsoDate | undefined> {
  const row = await db.selectFrom('opinion_change').select('changed_on').where('organisation_id', '=', organisationId).where('point_id', '=', pointId)
    .orderBy('changed_on', 'desc').limit(1).executeTakeFirst();
  return row?.changed_on;
}

/** Changes at the points of a body, the last found first; of one point, or only those that nobody has seen. */
export async function changesOf(db: Tx, organisationId: string, filter: { unseen?: boolean; foundIn?: DateRange } = {}): Promise<ToldChange[]> {
  let query = db.selectFrom('opinion_change as c')
    .innerJoin('collection_point as p', (join) => join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.point_id'))
    .select(['c.point_id', 'p.name', 'c.changed_on', 'c.found_on', 'c.before', 'c.after', 'c.seen_at']).where('c.organisation_id', '=', organisationId);
  if (filter.unseen) query = query.where('c.seen_at', 'is', null);
  if (filter.foundIn) query = query.where('c.found_on', '>=', filter.foundIn.from).where('c.found_on', '<=', filter.foundIn.to);
  const rows = await query.orderBy('c.found_on', 'desc').orderBy('c.changed_on', 'desc').orderBy('p.name').limit(mostChanges).execute();
  return rows.map((row) => ({
    organisationId, pointId: row.point_id, pointName: row.name, on: row.changed_on, foundOn: row.found_on, before: period.parse(row.before), after: period.parse(row.after), seenAt: row.seen_at,
  }));
}

const mostChanges = 100;

/** False where it is unknown or was seen already. */
export async function markSeen(db: Tx, { organisationId, pointId, on }: Pick<ToldChange, 'organisationId' | 'pointId' | 'on'>, { by, at }: { by: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('opinion_change').set({ seen_by: by, seen_at: at })
    .where('organisation_id', '=', organisationId).where('point_id', '=', pointId).where('changed_on', '=', on).where('seen_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Bodies that have a point in use. */
export async function listeningBodies(db: Tx): Promise<string[]> {
  const { rows } = await sql<{ organisation_id: string }>`select distinct organisation_id from collection_point where state <> 'closed' order by 1`.execute(db);
  return rows.map((row) => row.organisation_id);
}
