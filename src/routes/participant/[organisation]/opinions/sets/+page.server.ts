import { mayArrangePoints, offeredSets } from '#capabilities/kiosks/index.points.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, offered: await offeredSets(ctx, organisationId), mayArrange: mayArrangePoints(ctx.actor) };
});
