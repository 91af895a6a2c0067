import type { Tx } from '#platform/db/transaction.ts';
import type { MeetingSession, SessionKind, Speaker } from '../meeting.ts';
import { storedSession } from '../meeting.stored.ts';

/** The programme of a meeting, in the order of the day; sessions at the same hour by room. */
export async function sessionsOf(db: Tx, meetingId: string): Promise<MeetingSession[]> {
  const rows = await db.selectFrom('meeting_session').select(['id', 'starts_at', 'ends_at', 'room', 'kind', 'content']).where('meeting_id', '=', meetingId).orderBy('starts_at').orderBy('room').orderBy('id').execute();
  const speakers = await db.selectFrom('meeting_speaker').select(['session_id', 'name', 'quality']).where('meeting_id', '=', meetingId).orderBy('session_id').orderBy('position').execute();
  const bySession = Map.groupBy(speakers, ({ session_id }) => session_id);
  return rows.map((row) => ({
    id: row.id, startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(), room: row.room, kind: row.kind as SessionKind, content: storedSession.parse(row.content), // kind: held by a check constraint
    speakers: (bySession.get(row.id) ?? []).map(({ name, quality }): Speaker => ({ name, quality })),
  }));
}

/** Writes a session down, in the place of the one of the same id. */
export async function keepSession(db: Tx, meetingId: string, { id, startsAt, endsAt, room, kind, content, speakers }: MeetingSession): Promise<void> {
  const said = { starts_at: startsAt, ends_at: endsAt, room, kind, content: JSON.stringify(content) };
  await db.insertInto('meeting_session').values({ meeting_id: meetingId, id, ...said }).onConflict((known) => known.columns(['meeting_id', 'id']).doUpdateSet(said)).execute();
  await db.deleteFrom('meeting_speaker').where('meeting_id', '=', meetingId).where('session_id', '=', id).execute();
  if (speakers.length > 0) await db.insertInto('meeting_speaker').values(speakers.map((speaker, i) => ({ meeting_id: meetingId, session_id: id, position: i + 1, ...speaker }))).execute();
}

/** Whether there was one. */
export async function deleteSession(db: Tx, meetingId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('meeting_session').where('meeting_id', '=', meetingId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
