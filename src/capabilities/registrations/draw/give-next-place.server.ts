import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { acceptRegistration } from '../office/accept-registration.server.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { placesTaken, waitingList } from './candidates.queries.server.ts';
import { drawEvents } from './draw.events.ts';
import { lockDraw, readDraw } from './draw.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';

/**
 * Gives a free place to the first of the waiting list, whose registration the operator confirms. Throws
 * `draw_next_changed` when no place is free or somebody else is first by now.
 */
export async function giveNextPlace(ctx: Ctx, input: { editionId: string; registrationId: string }): Promise<void> {
  requireDecider(ctx.actor);
  const { editionId, registrationId } = input;
  const formulas = drawnFormulas(editionById(ctx, editionId));
  await lockDraw(ctx.db, editionId);
  const { commitment, result } = await readDraw(ctx.db, editionId);
  const [next] = await waitingList(ctx.db, editionId, formulas);
  const free = (commitment?.rules.places ?? 0) - (await placesTaken(ctx.db, editionId, formulas));
  if (!result || free <= 0 || next?.registrationId !== registrationId) throw problem('draw_next_changed');
  await acceptRegistration(ctx, next, 'now', { access: 'known' });
  await ctx.record({
    name: drawEvents.placeGiven, subjectType: 'registration', subjectId: registrationId, organisationId: next.organisationId, editionId,
  });
}
