import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Actor, Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import { register } from '../attendance/register.server.ts';
import type { Attendee, Meeting } from '../meeting.ts';
import type { ColleagueInput } from '../meeting.input.ts';
import { meetingsInSight } from '../meetings.queries.server.ts';
import { seeMeeting, type SeenMeeting } from '../public/see-meeting.server.ts';

export interface OwnMeeting {
  meeting: Meeting;
  /** Whether somebody can still be registered. */
  open: boolean;
  /** Whom the body registered and who has not given their place back, by name. */
  people: Pick<Attendee, 'id' | 'name' | 'email' | 'state' | 'registeredAt'>[];
}

/** Meetings still to come, the next one first, each with the people of this body. Throws `not_allowed`. */
export async function listOwnPeople(ctx: Ctx, organisationId: string): Promise<OwnMeeting[]> {
  requireOfBody(ctx.actor, organisationId);
  const now = ctx.clock.now().toISOString();
  const coming = (await meetingsInSight(ctx.db)).filter(({ state, endsAt }) => state === 'published' && endsAt > now).toReversed();
  const listed: OwnMeeting[] = [];
  for (const meeting of coming) {
    const own = (await attendeesOf(ctx.db, meeting.id)).filter((one) => one.organisationId === organisationId && one.state !== 'cancelled');
    listed.push({ meeting, open: now <= meeting.registrationUntil, people: own.map(({ id, name, email, state, registeredAt }) => ({ id, name, email, state, registeredAt })) });
  }
  return listed;
}

/** The meeting for which a body registers somebody, and the name of the body. Shows nobody. Throws `not_allowed`, `not_found`. */
export async function seeAsBody(ctx: Ctx, organisationId: string, slug: string): Promise<{ seen: SeenMeeting; bodyName: string }> {
  return { bodyName: await ownName(ctx, organisationId), seen: await seeMeeting(ctx, slug) };
}

/**
 * Registers somebody of a body, who gets the mailed link. Runs with the sight of the system, as `register` does: under an address
 * that has a place already nothing changes, and the answer is the same, so that a body learns of nobody who comes without it.
 * Throws `not_allowed`, `not_found`, `meeting_not_open`, `meeting_too_late`.
 */
export async function registerColleague(ctx: Ctx, organisationId: string, slug: string, input: ColleagueInput, mayMailAgain: () => Promise<boolean>): Promise<void> {
  const bodyName = (await ownName(ctx, organisationId)).slice(0, 240);
  await register(ctx, slug, { ...input, bodyName }, { kind: 'participant', organisationId }, mayMailAgain);
}

async function ownName(ctx: Ctx, organisationId: string): Promise<string> {
  requireOfBody(ctx.actor, organisationId);
  const [body] = await organisationNames(ctx.db, [organisationId]);
  if (!body) throw problem('not_found');
  return body.name;
}

/** What the route grants is asked again: the sight of the system would show everybody. */
function requireOfBody(actor: Actor, organisationId: string): void {
  if (!actor.organisationIds.includes(organisationId)) throw problem('not_allowed');
}
