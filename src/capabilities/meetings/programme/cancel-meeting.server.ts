import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import { mailPlace } from '../attendance/mail-place.server.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingEvents } from '../meetings.events.ts';
import { holdPlaces, meetingOf, updateMeeting } from '../meetings.queries.server.ts';

/** Cancels a meeting for good and tells everybody who registered; done twice, nobody is told twice. Throws `not_allowed`, `not_found`. */
export async function cancelMeeting(ctx: Ctx, id: string): Promise<void> {
  requireHost(ctx.actor);
  await holdPlaces(ctx.db, id);
  const meeting = await meetingOf(ctx.db, id);
  if (!meeting) throw problem('not_found');
  if (meeting.state === 'cancelled') return;
  const cancelled = { ...meeting, state: 'cancelled' as const };
  await updateMeeting(ctx.db, cancelled);
  for (const attendee of await attendeesOf(ctx.db, id)) if (attendee.state !== 'cancelled') await mailPlace(ctx, cancelled, attendee);
  await ctx.record({ name: meetingEvents.cancelled, subjectType: 'meeting', subjectId: id, editionId: meeting.editionId, payload: { slug: meeting.slug } });
}
