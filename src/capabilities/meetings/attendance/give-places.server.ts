import { z } from 'zod';
import { movedUp } from '#core/meetings/places.ts';
import type { Ctx } from '#platform/context.ts';
import { meetingEvents } from '../meetings.events.ts';
import { comingTo, holdPlaces, meetingOf } from '../meetings.queries.server.ts';
import { attendeesOf, updateState } from './attendees.queries.server.ts';
import { mailPlace } from './mail-place.server.ts';

export const givePlacesJob = 'meetings.give-places';
const data = z.object({ meetingId: z.uuid(), givenBack: z.boolean().optional() });

/** Gives places that came free to who has waited longest, and tells them. Done twice, nobody gets two. */
export async function runGivePlaces(ctx: Ctx, given: unknown): Promise<void> {
  const { meetingId, givenBack = false } = data.parse(given);
  await holdPlaces(ctx.db, meetingId);
  const meeting = await meetingOf(ctx.db, meetingId);
  const tell = (name: string) => ctx.record({ name, subjectType: 'meeting', subjectId: meetingId, editionId: meeting?.editionId, payload: { slug: meeting?.slug } });
  if (givenBack) await tell(meetingEvents.withdrew);
  if (meeting?.state !== 'published' || ctx.clock.now().toISOString() > meeting.endsAt) return;
  const waiting = await attendeesOf(ctx.db, meetingId, 'waiting');
  for (const attendee of movedUp(waiting, { capacity: meeting.capacity, coming: await comingTo(ctx.db, meetingId) })) {
    await updateState(ctx.db, attendee, 'coming');
    await mailPlace(ctx, meeting, { ...attendee, state: 'coming' });
    await tell(meetingEvents.movedUp);
  }
}
