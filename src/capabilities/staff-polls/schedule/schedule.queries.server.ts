import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';

/** When a poll opens by itself, how often it was mailed, and the series it belongs to. */
export interface PollSchedule {
  opensAt: string | null;
  /** Times links were mailed to everybody. */
  mailings: number;
  seriesId: string | null;
}

const none: PollSchedule = { opensAt: null, mailings: 0, seriesId: null };

/** Schedules of the polls of a body, by their ids. */
export async function schedulesOf(db: Tx, organisationId: string): Promise<ReadonlyMap<string, PollSchedule>> {
  const rows = await db.selectFrom('staff_poll').select(['id', 'opens_at', 'mailings', 'series_id']).where('organisation_id', '=', organisationId).execute();
  return new Map(rows.map(({ id, opens_at, mailings, series_id }) => [id, { opensAt: opens_at?.toISOString() ?? null, mailings, seriesId: series_id }]));
}

export async function scheduleOf(db: Tx, { organisationId, id }: PollKey): Promise<PollSchedule> {
  const row = await db.selectFrom('staff_poll').select(['opens_at', 'mailings', 'series_id']).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row ? { opensAt: row.opens_at?.toISOString() ?? null, mailings: row.mailings, seriesId: row.series_id } : none;
}

export async function saveOpening(db: Tx, { organisationId, id }: PollKey, opensAt: string | null): Promise<void> {
  await db.updateTable('staff_poll').set({ opens_at: opensAt }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Counts one more mailing to everybody; false when there were `most` already, however many ask at once. */
export async function countMailing(db: Tx, { organisationId, id }: PollKey, most: number): Promise<boolean> {
  const done = await db.updateTable('staff_poll').set(({ eb }) => ({ mailings: eb('mailings', '+', 1) })).where('organisation_id', '=', organisationId).where('id', '=', id).where('mailings', '<', most).executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Drafts whose time to open has come. */
export async function draftsDue(db: Tx, now: Date): Promise<PollKey[]> {
  const rows = await db.selectFrom('staff_poll').select(['organisation_id', 'id']).where('state', '=', 'draft').where('opens_at', '<=', now).orderBy('id').execute();
  return rows.map(({ organisation_id, id }) => ({ organisationId: organisation_id, id }));
}
