import {
  answerBodies, commitDraw, drawDesk, enrolBodies, enrolledRegistrationId, enterBeacon, freezeList, giveNextPlace, makeDraw, withdrawRegistration, type EnrolledBody,
} from '#capabilities/registrations/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';

/** Days of the demonstration's draws, within those that their editions announce. */
const days = {
  committed: '2026-01-28T09:30:00Z', frozen: '2026-03-16T09:00:00Z', drawn: '2026-03-23T09:00:00Z', answered: '2026-03-24T07:00:00Z',
  givenBack: '2026-03-26T13:00:00Z',
} as const;
const inventedBeacon = '6-11-24-38-45-2';
const nextCommitted = '2026-11-20T10:00:00Z';

const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, clock: fixedClock(instant) });

/**
 * Gives the free places of a past edition by its draw: `bodies` and `others` stand on the list, some of both wait, the
 * others withdraw, and the places that they give back go down the waiting list, so that all `bodies` take part.
 */
export async function playDraw(ctx: Ctx, edition: Edition, bodies: readonly EnrolledBody[], others: readonly EnrolledBody[], reason: string): Promise<void> {
  await enrolBodies(ctx, edition, [...bodies, ...others].map((body) => ({ ...body, formula: 'free', state: 'submitted' })), reason);
  await commitDraw(at(ctx, days.committed), edition.id);
  await freezeList(at(ctx, days.frozen), edition.id);
  await enterBeacon(at(ctx, days.drawn), { editionId: edition.id, value: inventedBeacon });
  await makeDraw(at(ctx, days.drawn), edition.id);
  await answerBodies(at(ctx, days.answered));
  const later = at(ctx, days.givenBack);
  for (const { organisationId } of others) {
    await withdrawRegistration(later, { organisationId, registrationId: enrolledRegistrationId(edition.id, organisationId), reason });
  }
  for (let desk = await drawDesk(later, edition.id); desk.step === 'next'; desk = await drawDesk(later, edition.id)) {
    await giveNextPlace(later, { editionId: edition.id, registrationId: desk.waiting[0]?.registrationId ?? '' });
  }
}

/** The next edition's draw is announced: its seed is committed to, its list still open. */
export async function commitNextDraw(ctx: Ctx, editionId: string): Promise<void> {
  await commitDraw(at(ctx, nextCommitted), editionId);
}
