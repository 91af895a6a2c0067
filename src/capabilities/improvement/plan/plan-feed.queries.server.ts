import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

interface Owner {
  organisationId: string;
  personId: string;
}

/** When the address in force of a person for a plan was created; null without one. */
export async function planFeedSince(db: Tx, of: Owner): Promise<Date | null> {
  const row = await db.selectFrom('plan_feed').select('created_at')
    .where('organisation_id', '=', of.organisationId).where('person_id', '=', of.personId).where('revoked_at', 'is', null).orderBy('created_at', 'desc').executeTakeFirst();
  return row?.created_at ?? null;
}

export async function insertPlanFeed(db: Tx, feed: Owner & { hash: string; at: Date }): Promise<void> {
  await db.insertInto('plan_feed').values({ organisation_id: feed.organisationId, token_hash: feed.hash, person_id: feed.personId, created_at: feed.at }).execute();
}

/** Closes every address of a person for a plan; says whether one was open. */
export async function revokePlanFeeds(db: Tx, of: Owner, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('plan_feed').set({ revoked_at: at })
    .where('organisation_id', '=', of.organisationId).where('person_id', '=', of.personId).where('revoked_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the token of this request opens a feed. */
export async function planFeedIsOpen(db: Tx): Promise<boolean> {
  const row = await db.selectFrom('plan_feed').select('token_hash').where('revoked_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

export interface FeedEntry {
  id: string;
  title: string;
  dueOn: string | null;
  state: string | null;
  presentedOn: string | null;
  presentedAt: string | null;
}

/** What the token of this request shows. */
export async function planFeedEntries(db: Tx): Promise<FeedEntry[]> {
  const { rows } = await sql<FeedEntry>`
    select action_id as id, title, due_on as "dueOn", state, presented_on as "presentedOn", presented_at as "presentedAt" from parvis_feed_plan()`.execute(db);
  return rows;
}
