import { listPoints } from '#capabilities/kiosks/index.points.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, list: await listPoints(ctx, organisationId), done: event.url.searchParams.get('done') };
});
