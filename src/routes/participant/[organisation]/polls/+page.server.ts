import { listArranged } from '#capabilities/staff-polls/index.arranging.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, now: ctx.clock.now().toISOString(), list: await listArranged(ctx, organisationId) };
});
