import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import type { Attendee, Meeting } from '../meeting.ts';
import { meetingOf } from '../meetings.queries.server.ts';
import { attendeeByLink, keepNeeds, needsOf, updateSaid, updateState } from './attendees.queries.server.ts';
import { badgesPdf } from './badge.server.ts';
import { givePlacesJob } from './give-places.server.ts';

export interface OwnPlace {
  meeting: Meeting;
  attendee: Attendee;
  needs: string | null;
}

/** The place that a mailed link opens. Throws `not_found`. */
export async function ownPlace(ctx: Ctx, token: string): Promise<OwnPlace> {
  const attendee = await attendeeByLink(ctx.db, hashToken(token));
  const meeting = attendee && (await meetingOf(ctx.db, attendee.meetingId));
  if (!meeting) throw problem('not_found');
  return { meeting, attendee, needs: (await needsOf(ctx.db, meeting.id)).get(attendee.id) ?? null };
}

/** One's own badge. Throws `not_found`, also for who is on the waiting list. */
export async function ownBadge(ctx: Ctx, token: string): Promise<{ pdf: Buffer; fileName: string }> {
  const { meeting, attendee } = await ownPlace(ctx, token);
  if (attendee.state !== 'coming') throw problem('not_found');
  return { pdf: await badgesPdf(ctx, meeting, [attendee], ctx.locale), fileName: `badge-${meeting.slug}.pdf` };
}

/** Corrects what somebody said of themselves. Throws `not_found`, `meeting_over`. */
export async function changeOwnPlace(ctx: Ctx, token: string, said: { name: string; bodyName: string; needs: string | null }): Promise<void> {
  const { attendee } = await stillAhead(ctx, token);
  await updateSaid(ctx.db, attendee, said);
  await keepNeeds(ctx.db, attendee, said.needs);
}

/** Gives a place back: who has waited longest gets it. Done twice, it is done once. Throws `not_found`, `meeting_over`. */
export async function giveBack(ctx: Ctx, token: string): Promise<void> {
  const { meeting, attendee } = await stillAhead(ctx, token);
  if (attendee.state === 'cancelled') return;
  await updateState(ctx.db, attendee, 'cancelled');
  await ctx.enqueue(givePlacesJob, { meetingId: meeting.id, givenBack: true });
}

async function stillAhead(ctx: Ctx, token: string): Promise<OwnPlace> {
  const own = await ownPlace(ctx, token);
  if (ctx.clock.now().toISOString() > own.meeting.endsAt) throw problem('meeting_over');
  return own;
}
