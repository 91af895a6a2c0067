import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { admit } from '../../public/admit.server.ts';
import type { OpenStep, Typed, VisitorRequest } from '../step-kind.ts';
import type { IdeasContent } from './ideas-content.ts';
import { setPlace } from './idea-writes.queries.server.ts';
import { lookAsVoter, ownPlaced, type OwnPlaced } from './ideas.queries.server.ts';
import type { MapBase } from './ideas-map.ts';

/** An idea of whoever holds the token, by its id. Throws `not_found`. */
export async function ownIdea(ctx: Ctx, opened: OpenStep<IdeasContent>, { token }: Pick<VisitorRequest, 'token'>, id: string): Promise<OwnPlaced> {
  const admission = admit(ctx, opened, token);
  if (!admission || !isUuid(id)) throw problem('not_found');
  await lookAsVoter(ctx.db, admission.voter);
  const own = await ownPlaced(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id }, { voter: admission.voter, id });
  if (!own) throw problem('not_found');
  return own;
}

/** Widths at which the map is shown to be touched, in pixels of the page, by the name of its field: where it was touched tells where on the map only with them. */
export const touchWidths = { small: 280, big: 608 } as const;

/** Puts an idea where its author touched the map, or at the named spot chosen; false where neither was understood. Throws `not_found`. */
export async function placeIdea(ctx: Ctx, opened: OpenStep<IdeasContent>, { typed, token, id }: { typed: Typed; token: string | null; id: string }, base: MapBase): Promise<boolean> {
  const own = await ownIdea(ctx, opened, { token }, id);
  const spot = touched(typed, base) ?? base.spots[Number.parseInt(typed.get('spot')?.[0] ?? '', 10)];
  if (!spot || opened.stepNow !== 'open') return false;
  await setPlace(ctx.db, { organisationId: opened.consultation.organisationId, id: own.id }, { x: spot.x, y: spot.y }, ctx.clock.now());
  return true;
}

function touched(typed: Typed, { ratio }: MapBase): { x: number; y: number } | null {
  for (const [name, width] of Object.entries(touchWidths)) {
    const [x, y] = [Number(typed.get(`${name}.x`)?.[0] ?? Number.NaN), Number(typed.get(`${name}.y`)?.[0] ?? Number.NaN)];
    const spot = { x: Math.round((1000 * x) / width), y: Math.round((1000 * y * ratio) / width) };
    // Pressed by the keyboard, a map is touched at its very corner, which means nothing.
    if (x + y > 0 && spot.x <= 1000 && spot.y <= 1000) return spot;
  }
  return null;
}
