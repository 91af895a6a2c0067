import { sql, type Selectable } from 'kysely';
import type { MeetingAttendee } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Attendee, AttendeeState } from '../meeting.ts';

const columns = ['id', 'meeting_id', 'kind', 'organisation_id', 'name', 'email', 'body_name', 'locale', 'state', 'registered_at', 'badge_code'] as const;

// Kind, state and language are held by check constraints.
const asAttendee = (row: Pick<Selectable<MeetingAttendee>, (typeof columns)[number]>): Attendee => ({
  id: row.id, meetingId: row.meeting_id, kind: row.kind as Attendee['kind'], organisationId: row.organisation_id, name: row.name, email: row.email, bodyName: row.body_name,
  locale: row.locale as Attendee['locale'], state: row.state as AttendeeState, registeredAt: row.registered_at.toISOString(), badgeCode: row.badge_code,
});

/** Who is in sight of a meeting, by name. */
export async function attendeesOf(db: Tx, meetingId: string, state?: AttendeeState): Promise<Attendee[]> {
  const rows = await db.selectFrom('meeting_attendee').select(columns).where('meeting_id', '=', meetingId).$if(state !== undefined, (query) => query.where('state', '=', state ?? 'coming'))
    .orderBy(sql`lower(name)`).orderBy('id').execute();
  return rows.map(asAttendee);
}

export async function attendeeByLink(db: Tx, linkHash: string): Promise<Attendee | undefined> {
  const row = await db.selectFrom('meeting_attendee').select(columns).where('link_hash', '=', linkHash).executeTakeFirst();
  return row && asAttendee(row);
}

/** Who asked for a place under this address and has not given it up. */
export async function attendeeByAddress(db: Tx, meetingId: string, email: string): Promise<Attendee | undefined> {
  const row = await db.selectFrom('meeting_attendee').select(columns).where('meeting_id', '=', meetingId).where(sql<boolean>`lower(email) = lower(${email})`).where('state', '<>', 'cancelled').executeTakeFirst();
  return row && asAttendee(row);
}

/** How many people in sight wait for a place. */
export async function waitingFor(db: Tx, meetingId: string): Promise<number> {
  const { n } = await db.selectFrom('meeting_attendee').select(({ fn }) => fn.countAll<string>().as('n')).where('meeting_id', '=', meetingId).where('state', '=', 'waiting').executeTakeFirstOrThrow();
  return Number(n);
}

/** Whether they were written down: not when a place was asked for under this address before. */
export async function insertAttendee(db: Tx, attendee: Attendee, linkHash: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('meeting_attendee').values({
    id: attendee.id, meeting_id: attendee.meetingId, kind: attendee.kind, organisation_id: attendee.organisationId, name: attendee.name, email: attendee.email, body_name: attendee.bodyName,
    locale: attendee.locale, state: attendee.state, registered_at: attendee.registeredAt, link_hash: linkHash, badge_code: attendee.badgeCode,
  }).onConflict((known) => known.expression(sql`meeting_id, lower(email)`).where('state', '<>', 'cancelled').doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateState(db: Tx, { meetingId, id }: Pick<Attendee, 'meetingId' | 'id'>, state: AttendeeState): Promise<void> {
  await db.updateTable('meeting_attendee').set({ state }).where('meeting_id', '=', meetingId).where('id', '=', id).execute();
}

/** Changes what somebody said of themselves. */
export async function updateSaid(db: Tx, { meetingId, id }: Pick<Attendee, 'meetingId' | 'id'>, said: { name: string; bodyName: string }): Promise<void> {
  await db.updateTable('meeting_attendee').set({ name: said.name, body_name: said.bodyName }).where('meeting_id', '=', meetingId).where('id', '=', id).execute();
}

/** What must be made ready for somebody; null for nothing. */
export async function keepNeeds(db: Tx, { meetingId, id }: Pick<Attendee, 'meetingId' | 'id'>, needs: string | null): Promise<void> {
  if (needs === null) await db.deleteFrom('meeting_need').where('meeting_id', '=', meetingId).where('attendee_id', '=', id).execute();
  else await db.insertInto('meeting_need').values({ meeting_id: meetingId, attendee_id: id, needs }).onConflict((known) => known.columns(['meeting_id', 'attendee_id']).doUpdateSet({ needs })).execute();
}

/** What was asked for by who is in sight, by registration. */
export async function needsOf(db: Tx, meetingId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('meeting_need').select(['attendee_id', 'needs']).where('meeting_id', '=', meetingId).execute();
  return new Map(rows.map(({ attendee_id, needs }) => [attendee_id, needs]));
}
