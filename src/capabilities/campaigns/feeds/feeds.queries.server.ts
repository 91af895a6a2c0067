import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** When the address in force of a person was created; null without one. */
export async function feedSince(db: Tx, personId: string): Promise<Date | null> {
  const row = await db.selectFrom('calendar_feed').select('created_at').where('person_id', '=', personId).where('revoked_at', 'is', null).orderBy('created_at', 'desc').executeTakeFirst();
  return row?.created_at ?? null;
}

export async function insertFeed(db: Tx, feed: { hash: string; personId: string; at: Date }): Promise<void> {
  await db.insertInto('calendar_feed').values({ token_hash: feed.hash, person_id: feed.personId, created_at: feed.at }).execute();
}

/** Closes every address of a person; says whether one was open. */
export async function revokeFeeds(db: Tx, personId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('calendar_feed').set({ revoked_at: at }).where('person_id', '=', personId).where('revoked_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the token of this request opens a feed. */
export async function feedIsOpen(db: Tx): Promise<boolean> {
  const row = await db.selectFrom('calendar_feed').select('token_hash').where('revoked_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

/** Dates of the missions that the token of this request shows. */
export async function missionsOfFeed(db: Tx): Promise<{ id: string; from: string; to: string; half: string | null }[]> {
  const { rows } = await sql<{ id: string; from: string; to: string; half: string | null }>`
    select mission_id as id, window_from as "from", window_to as "to", half_day as half from parvis_feed_missions()`.execute(db);
  return rows;
}
