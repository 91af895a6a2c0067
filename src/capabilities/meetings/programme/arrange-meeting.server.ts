import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { givePlacesJob } from '../attendance/give-places.server.ts';
import type { MeetingInput, SessionInput } from '../meeting.input.ts';
import type { Meeting, MeetingSession } from '../meeting.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingEvents } from '../meetings.events.ts';
import { comingTo, holdPlaces, insertMeeting, meetingOf, meetingsInSight, updateMeeting } from '../meetings.queries.server.ts';
import { deleteSession, keepSession, sessionsOf } from './programme.queries.server.ts';

export interface ArrangedMeeting {
  meeting: Meeting;
  sessions: MeetingSession[];
  coming: number;
}

/** Meetings of all editions, for whoever runs them. Throws `not_allowed`. */
export async function listMeetings(ctx: Ctx): Promise<Meeting[]> {
  requireHost(ctx.actor);
  return meetingsInSight(ctx.db);
}

/** Throws `not_allowed`, `not_found`. */
export async function readMeeting(ctx: Ctx, id: string): Promise<ArrangedMeeting> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, id);
  if (!meeting) throw problem('not_found');
  return { meeting, sessions: await sessionsOf(ctx.db, id), coming: await comingTo(ctx.db, id) };
}

/** Makes a meeting that nobody sees yet. Returns its id. Throws `not_allowed`. */
export async function makeMeeting(ctx: Ctx, editionId: string, input: MeetingInput): Promise<string> {
  requireHost(ctx.actor);
  const meeting: Meeting = { id: ctx.ids.next(), editionId, ...input, state: 'draft' };
  await insertMeeting(ctx.db, meeting, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await told(ctx, meetingEvents.made, meeting);
  return meeting.id;
}

/** Changes what is said of a meeting, also after it is published. Fewer places never take one from who has it; more of them go to who waits. Throws `not_allowed`, `not_found`, `meeting_cancelled`. */
export async function changeMeeting(ctx: Ctx, id: string, input: MeetingInput): Promise<void> {
  const meeting = await standing(ctx, id);
  const changed = { ...meeting, ...input };
  await updateMeeting(ctx.db, changed);
  await told(ctx, meetingEvents.changed, changed);
  if (changed.capacity > meeting.capacity) await ctx.enqueue(givePlacesJob, { meetingId: id });
}

/** Shows a meeting to everybody and opens its registration. Throws `not_allowed`, `not_found`, `meeting_cancelled`, `meeting_programme_empty`. */
export async function publishMeeting(ctx: Ctx, id: string): Promise<void> {
  const meeting = await standing(ctx, id);
  if ((await sessionsOf(ctx.db, id)).length === 0) throw problem('meeting_programme_empty');
  if (meeting.state === 'published') return;
  await updateMeeting(ctx.db, { ...meeting, state: 'published' });
  await told(ctx, meetingEvents.published, meeting);
}

/** Writes a session of the programme down; without `id` it is a new one. Throws `not_allowed`, `not_found`, `meeting_cancelled`. */
export async function arrangeSession(ctx: Ctx, meetingId: string, id: string | null, input: SessionInput): Promise<void> {
  const meeting = await standing(ctx, meetingId);
  if (id !== null && !(await sessionsOf(ctx.db, meetingId)).some((session) => session.id === id)) throw problem('not_found');
  await keepSession(ctx.db, meetingId, { id: id ?? ctx.ids.next(), ...input });
  await told(ctx, meetingEvents.sessionKept, meeting);
}

/** Throws `not_allowed`, `not_found`, `meeting_cancelled`. */
export async function removeSession(ctx: Ctx, meetingId: string, id: string): Promise<void> {
  const meeting = await standing(ctx, meetingId);
  if (!(await deleteSession(ctx.db, meetingId, id))) throw problem('not_found');
  await told(ctx, meetingEvents.sessionRemoved, meeting);
}

/** A meeting that is not cancelled, nor will be before this is done. */
async function standing(ctx: Ctx, id: string): Promise<Meeting> {
  requireHost(ctx.actor);
  await holdPlaces(ctx.db, id);
  const { meeting } = await readMeeting(ctx, id);
  if (meeting.state === 'cancelled') throw problem('meeting_cancelled');
  return meeting;
}

const told = (ctx: Ctx, name: string, { id, slug, editionId }: Meeting): Promise<void> => ctx.record({ name, subjectType: 'meeting', subjectId: id, editionId, payload: { slug } });
