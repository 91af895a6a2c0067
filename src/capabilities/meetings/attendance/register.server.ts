import { randomInt } from 'node:crypto';
import { badgeCode, badgeCodeLength, badgeSigns } from '#core/meetings/badge-code.ts';
import { placeGiven, placeRefusal, type PlaceRefusal } from '#core/meetings/places.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import type { AttendeeInput } from '../meeting.input.ts';
import type { Attendee, Meeting } from '../meeting.ts';
import { meetingEvents } from '../meetings.events.ts';
import { comingTo, holdPlaces, meetingAt, meetingOf } from '../meetings.queries.server.ts';
import { attendeeByAddress, insertAttendee, keepNeeds, waitingFor } from './attendees.queries.server.ts';
import { givePlacesJob } from './give-places.server.ts';
import { mailPlace } from './mail-place.server.ts';
import { ownLink } from './own-link.ts';

const refusals = { not_open: 'meeting_not_open', too_late: 'meeting_too_late' } as const satisfies Record<PlaceRefusal, string>;

/** Who asks for a place: somebody of a body, or anybody. */
export interface Asking {
  kind: Attendee['kind'];
  organisationId: string | null;
}

/**
 * Gives a place, or one on the waiting list, and mails the link to a page of their own. Who asks again under the same address
 * is sent the same link once more (`mayMailAgain`: not too often); the answer is the same, so that nobody learns who comes. Runs with the sight of the
 * system: who asks sees nobody. Throws `not_found`, `meeting_not_open`, `meeting_too_late`.
 */
export async function register(ctx: Ctx, slug: string, input: AttendeeInput, asking: Asking, mayMailAgain: () => Promise<boolean>): Promise<void> {
  const meeting = await heldMeeting(ctx, slug);
  const now = ctx.clock.now().toISOString();
  const refused = placeRefusal({ state: meeting.state, until: meeting.registrationUntil }, now);
  if (refused) throw problem(refusals[refused]);
  const before = await attendeeByAddress(ctx.db, meeting.id, input.email);
  if (before) {
    // Whoever asks in somebody's name floods no mailbox.
    if (await mayMailAgain()) await mailPlace(ctx, meeting, before);
    return;
  }
  const places = { capacity: meeting.capacity, coming: await comingTo(ctx.db, meeting.id), waiting: await waitingFor(ctx.db, meeting.id) };
  const state = placeGiven(places);
  const attendee: Attendee = { id: ctx.ids.next(), meetingId: meeting.id, ...asking, name: input.name, email: input.email, bodyName: input.bodyName, locale: ctx.locale, state, registeredAt: now, badgeCode: drawnBadge() };
  await insertAttendee(ctx.db, attendee, hashToken(ownLink(ctx.settings.secret, attendee.id)));
  await keepNeeds(ctx.db, attendee, input.needs);
  await ctx.record({ name: meetingEvents.registered, subjectType: 'meeting', subjectId: meeting.id, editionId: meeting.editionId, ...(asking.organisationId !== null && { organisationId: asking.organisationId }), payload: { slug, state } });
  await mailPlace(ctx, meeting, attendee);
  // There are free places, yet somebody waits: the work that gives them is due, or was lost.
  if (state === 'waiting' && places.coming < places.capacity) await ctx.enqueue(givePlacesJob, { meetingId: meeting.id });
}

/** The meeting as it stands once nobody else gives its places: it may have been changed or cancelled meanwhile. Throws `not_found`. */
async function heldMeeting(ctx: Ctx, slug: string): Promise<Meeting> {
  const found = await meetingAt(ctx.db, slug);
  if (found) await holdPlaces(ctx.db, found.id);
  const meeting = found && (await meetingOf(ctx.db, found.id));
  if (!meeting || meeting.state === 'draft') throw problem('not_found');
  return meeting;
}

const drawnBadge = (): string => badgeCode(Array.from({ length: badgeCodeLength }, () => randomInt(badgeSigns.length)));
