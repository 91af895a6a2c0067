import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { PollRhythm } from '#core/staff-polls/series.ts';
import type { PollSeries as SeriesTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';
import { storedContent, storedSeriesUnits } from '../poll.stored.ts';
import type { PollSeries } from './series.ts';

const columns = ['organisation_id', 'id', 'content', 'units', 'criteria', 'questions', 'rhythm', 'days_open', 'next_on', 'turn'] as const;

const asSeries = (row: Pick<Selectable<SeriesTable>, (typeof columns)[number]>): PollSeries => ({
  organisationId: row.organisation_id, id: row.id, content: storedContent.parse(row.content), units: storedSeriesUnits.parse(row.units), criteria: z.array(z.string()).parse(row.criteria),
  questions: row.questions, rhythm: row.rhythm as PollRhythm, daysOpen: row.days_open, nextOn: row.next_on, turn: row.turn, // rhythm: held by a check constraint
});

export async function insertSeries(db: Tx, series: PollSeries, by: { personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('poll_series').values({
    organisation_id: series.organisationId, id: series.id, content: JSON.stringify(series.content), units: JSON.stringify(series.units), criteria: JSON.stringify(series.criteria), questions: series.questions,
    rhythm: series.rhythm, days_open: series.daysOpen, next_on: series.nextOn, turn: series.turn, created_by: by.personId, created_at: by.at,
  }).execute();
}

/** The series of a body, those that go on first. */
export async function seriesOf(db: Tx, organisationId: string): Promise<PollSeries[]> {
  const rows = await db.selectFrom('poll_series').select(columns).where('organisation_id', '=', organisationId).orderBy('next_on').orderBy('id').execute();
  return rows.map(asSeries);
}

export async function oneSeries(db: Tx, { organisationId, id }: PollKey): Promise<PollSeries | undefined> {
  const row = await db.selectFrom('poll_series').select(columns).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asSeries(row);
}

/** Series whose next poll opens on that day or before. */
export async function seriesUntil(db: Tx, day: string): Promise<PollSeries[]> {
  const rows = await db.selectFrom('poll_series').select(columns).where('next_on', '<=', day).orderBy('id').execute();
  return rows.map(asSeries);
}

export async function saveTurn(db: Tx, { organisationId, id }: PollKey, { units, nextOn, turn }: Pick<PollSeries, 'units' | 'nextOn' | 'turn'>): Promise<void> {
  await db.updateTable('poll_series').set({ units: JSON.stringify(units), next_on: nextOn, turn }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** The polls of a series, the last one first. */
export async function turnsOf(db: Tx, { organisationId, id }: PollKey): Promise<string[]> {
  const rows = await db.selectFrom('staff_poll').select('id').where('organisation_id', '=', organisationId).where('series_id', '=', id).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(({ id: pollId }) => pollId);
}
