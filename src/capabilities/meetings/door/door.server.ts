import { z } from 'zod';
import { firstArrivals, type Arrival } from '#core/meetings/arrivals.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken, secretToken } from '#platform/ids.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import type { Attendee, Meeting } from '../meeting.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingEvents } from '../meetings.events.ts';
import { meetingOf } from '../meetings.queries.server.ts';
import { meetingWords } from '../meeting-words.ts';
import type { DoorAnswer, DoorGuest } from './door-answer.ts';
import { arrivalsAt, closeDoor, doorByLink, doorsOf, insertDoor, keepArrivals, type Door } from './doors.queries.server.ts';

export interface DoorBook {
  meeting: Meeting;
  door: Pick<Door, 'id' | 'label'>;
  guests: DoorGuest[];
  arrivals: Arrival[];
}

/** What a telephone at the door says when it has network again. `age`: milliseconds since, by a clock that nobody sets. */
export const arrivalsInput = z.strictObject({ arrivals: z.array(z.strictObject({ attendee: z.uuid(), age: z.number().min(0).max(7 * 86_400_000) })).max(5_000) });

/** All doors of a meeting. Throws `not_allowed`. */
export async function listDoors(ctx: Ctx, meetingId: string): Promise<Door[]> {
  requireHost(ctx.actor);
  return doorsOf(ctx.db, meetingId);
}

/** Opens a door and returns its address, shown this once: only its digest is kept. Throws `not_allowed`, `not_found`. */
export async function openDoor(ctx: Ctx, meetingId: string, label: string): Promise<string> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting) throw problem('not_found');
  const { token, hash } = secretToken();
  await insertDoor(ctx.db, { id: ctx.ids.next(), meetingId, label, createdAt: ctx.clock.now(), closedAt: null }, hash);
  await ctx.record({ name: meetingEvents.doorOpened, subjectType: 'meeting', subjectId: meetingId, editionId: meeting.editionId, payload: { slug: meeting.slug, label } });
  return `${ctx.settings.origin}/meetings/door#${token}`;
}

/** Closes a door: what its telephone has not told yet must come through another one. Throws `not_allowed`, `not_found`. */
export async function shutDoor(ctx: Ctx, meetingId: string, id: string): Promise<void> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting || !(await closeDoor(ctx.db, { meetingId, id, at: ctx.clock.now() }))) throw problem('not_found');
  await ctx.record({ name: meetingEvents.doorClosed, subjectType: 'meeting', subjectId: meetingId, editionId: meeting.editionId, payload: { slug: meeting.slug } });
}

/** Who is expected, and who came, for the telephone that holds this link. Throws `meeting_door_unknown`. */
export async function readDoorBook(ctx: Ctx, token: string): Promise<DoorBook> {
  return bookOf(ctx, await openedBy(ctx, token));
}

/** Takes in what a door noted, and says what the telephone then knows. Throws `meeting_door_unknown`. */
export async function doorHears(ctx: Ctx, token: string, told: z.infer<typeof arrivalsInput>): Promise<DoorAnswer> {
  const opened = await openedBy(ctx, token);
  await noteArrivals(ctx, opened, told);
  const { meeting, door, guests, arrivals } = await bookOf(ctx, opened);
  return { title: meetingWords(meeting, ctx.locale).title, door: door.label, endsAt: meeting.endsAt, guests, arrivals: arrivals.map(({ attendeeId, at }) => ({ attendeeId, at })) };
}

/** Takes in what a door noted, as often as it is told; answers with everybody who came. People it does not know are left out. Throws `meeting_door_unknown`. */
export async function hearArrivals(ctx: Ctx, token: string, told: z.infer<typeof arrivalsInput>): Promise<Arrival[]> {
  const opened = await openedBy(ctx, token);
  await noteArrivals(ctx, opened, told);
  return arrivalsAt(ctx.db, opened.meeting.id);
}

/** What the link of a door opens. */
interface OpenedDoor {
  door: Door;
  meeting: Meeting;
  attendees: Attendee[];
}

async function bookOf(ctx: Ctx, { door, meeting, attendees }: OpenedDoor): Promise<DoorBook> {
  return {
    meeting, door: { id: door.id, label: door.label },
    guests: attendees.filter(({ state }) => state !== 'cancelled').map(({ id, name, bodyName, badgeCode, state }) => ({ id, name, bodyName, badgeCode, waiting: state === 'waiting' })),
    arrivals: await arrivalsAt(ctx.db, meeting.id),
  };
}

async function noteArrivals(ctx: Ctx, { door, meeting, attendees }: OpenedDoor, { arrivals }: z.infer<typeof arrivalsInput>): Promise<void> {
  const now = ctx.clock.now();
  const known = new Set(attendees.map(({ id }) => id));
  const told = arrivals.filter(({ attendee }) => known.has(attendee)).map(({ attendee, age }): Arrival => ({ attendeeId: attendee, doorId: door.id, at: new Date(now.getTime() - age).toISOString() }));
  await keepArrivals(ctx.db, meeting.id, [...firstArrivals(told).values()], now);
}

const dayMs = 86_400_000;

async function openedBy(ctx: Ctx, token: string): Promise<OpenedDoor> {
  const door = await doorByLink(ctx.db, hashToken(token));
  const meeting = door && (await meetingOf(ctx.db, door.meetingId));
  if (!meeting || ctx.clock.now().getTime() > Date.parse(meeting.endsAt) + dayMs) throw problem('meeting_door_unknown');
  return { door, meeting, attendees: await attendeesOf(ctx.db, meeting.id) };
}
