import { sql } from 'kysely';
import type { Arrival } from '#core/meetings/arrivals.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface Door {
  id: string;
  meetingId: string;
  label: string;
  createdAt: Date;
  closedAt: Date | null;
}

const columns = ['id', 'meeting_id', 'label', 'created_at', 'closed_at'] as const;
const asDoor = (row: { id: string; meeting_id: string; label: string; created_at: Date; closed_at: Date | null }): Door => ({ id: row.id, meetingId: row.meeting_id, label: row.label, createdAt: row.created_at, closedAt: row.closed_at });

export async function doorsOf(db: Tx, meetingId: string): Promise<Door[]> {
  return (await db.selectFrom('meeting_door').select(columns).where('meeting_id', '=', meetingId).orderBy('created_at').orderBy('id').execute()).map(asDoor);
}

export async function doorByLink(db: Tx, linkHash: string): Promise<Door | undefined> {
  const row = await db.selectFrom('meeting_door').select(columns).where('link_hash', '=', linkHash).where('closed_at', 'is', null).executeTakeFirst();
  return row && asDoor(row);
}

export async function insertDoor(db: Tx, door: Door, linkHash: string): Promise<void> {
  await db.insertInto('meeting_door').values({ meeting_id: door.meetingId, id: door.id, label: door.label, link_hash: linkHash, created_at: door.createdAt }).execute();
}

/** Whether it was open. */
export async function closeDoor(db: Tx, { meetingId, id, at }: { meetingId: string; id: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('meeting_door').set({ closed_at: at }).where('meeting_id', '=', meetingId).where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who came to a meeting, in sight. */
export async function arrivalsAt(db: Tx, meetingId: string): Promise<Arrival[]> {
  const rows = await db.selectFrom('meeting_arrival').select(['attendee_id', 'door_id', 'arrived_at']).where('meeting_id', '=', meetingId).orderBy('arrived_at').orderBy('attendee_id').execute();
  return rows.map((row) => ({ attendeeId: row.attendee_id, doorId: row.door_id, at: row.arrived_at.toISOString() }));
}

/** Writes arrivals down, each person once: an earlier time takes the place of a later one. */
export async function keepArrivals(db: Tx, meetingId: string, arrivals: readonly Arrival[], heardAt: Date): Promise<void> {
  if (arrivals.length === 0) return;
  const rows = arrivals.map(({ attendeeId, doorId, at }) => ({ meeting_id: meetingId, attendee_id: attendeeId, door_id: doorId, arrived_at: at, heard_at: heardAt }));
  await db.insertInto('meeting_arrival').values(rows).onConflict((known) =>
    known.columns(['meeting_id', 'attendee_id']).doUpdateSet({ arrived_at: sql`excluded.arrived_at`, door_id: sql`excluded.door_id` }).where(sql<boolean>`excluded.arrived_at < meeting_arrival.arrived_at`)).execute();
}
