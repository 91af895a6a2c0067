import { sql, type Selectable } from 'kysely';
import type { Meeting as MeetingTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Meeting, MeetingState } from './meeting.ts';
import { storedMeeting } from './meeting.stored.ts';

const columns = ['id', 'edition_id', 'slug', 'content', 'starts_at', 'ends_at', 'time_zone', 'capacity', 'registration_until', 'state'] as const;

const asMeeting = (row: Pick<Selectable<MeetingTable>, (typeof columns)[number]>): Meeting => ({
  id: row.id, editionId: row.edition_id, slug: row.slug, content: storedMeeting.parse(row.content), startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(),
  timeZone: row.time_zone, capacity: row.capacity, registrationUntil: row.registration_until.toISOString(), state: row.state as MeetingState, // held by a check constraint
});

/** Meetings in sight, the next one first, those past behind. */
export async function meetingsInSight(db: Tx): Promise<Meeting[]> {
  return (await db.selectFrom('meeting').select(columns).orderBy('starts_at', 'desc').orderBy('id').execute()).map(asMeeting);
}

export async function meetingOf(db: Tx, id: string): Promise<Meeting | undefined> {
  const row = await db.selectFrom('meeting').select(columns).where('id', '=', id).executeTakeFirst();
  return row && asMeeting(row);
}

export async function meetingAt(db: Tx, slug: string): Promise<Meeting | undefined> {
  const row = await db.selectFrom('meeting').select(columns).where('slug', '=', slug).executeTakeFirst();
  return row && asMeeting(row);
}

export async function insertMeeting(db: Tx, meeting: Meeting, by: { personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('meeting').values({ id: meeting.id, edition_id: meeting.editionId, ...changeable(meeting), created_by: by.personId, created_at: by.at }).execute();
}

export async function updateMeeting(db: Tx, meeting: Meeting): Promise<void> {
  await db.updateTable('meeting').set(changeable(meeting)).where('id', '=', meeting.id).execute();
}

const changeable = ({ slug, content, startsAt, endsAt, timeZone, capacity, registrationUntil, state }: Meeting) => ({
  slug, content: JSON.stringify(content), starts_at: startsAt, ends_at: endsAt, time_zone: timeZone, capacity, registration_until: registrationUntil, state,
});

/** One at a time gives places of a meeting, until the end of the transaction. */
export async function holdPlaces(db: Tx, meetingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting|${meetingId}`}, 0))`.execute(db);
}

/** How many people come; null for a meeting that is not in sight. */
export async function comingTo(db: Tx, meetingId: string): Promise<number> {
  const { rows: [row] } = await sql<{ n: number | null }>`select parvis_meeting_coming(${meetingId}::uuid) as n`.execute(db);
  return row?.n ?? 0;
}
