import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { placeRefusal } from '#core/meetings/places.ts';
import { comingTo, meetingAt, meetingsInSight } from '../meetings.queries.server.ts';
import { sessionsOf } from '../programme/programme.queries.server.ts';
import type { MeetingDocument } from '../programme/document.ts';
import { documentsOf } from '../programme/documents.queries.server.ts';
import type { Meeting, MeetingSession } from '../meeting.ts';

export interface SeenMeeting {
  meeting: Meeting;
  sessions: MeetingSession[];
  documents: MeetingDocument[];
  /** Places left; 0: whoever registers goes to the waiting line. */
  left: number;
  /** Why nobody registers now; null while one can. */
  closed: 'not_open' | 'too_late' | null;
  over: boolean;
}

/** A published meeting as everybody sees it. Throws `not_found`. */
export async function seeMeeting(ctx: Ctx, slug: string): Promise<SeenMeeting> {
  const meeting = await meetingAt(ctx.db, slug);
  if (!meeting || meeting.state === 'draft') throw problem('not_found');
  const now = ctx.clock.now().toISOString();
  return {
    meeting, sessions: await sessionsOf(ctx.db, meeting.id), documents: await documentsOf(ctx.db, meeting.id), left: Math.max(0, meeting.capacity - (await comingTo(ctx.db, meeting.id))),
    closed: placeRefusal({ state: meeting.state, until: meeting.registrationUntil }, now), over: now > meeting.endsAt,
  };
}

/** Published meetings, the next one first. */
export async function seeMeetings(ctx: Ctx): Promise<Meeting[]> {
  return (await meetingsInSight(ctx.db)).filter(({ state }) => state !== 'draft');
}
