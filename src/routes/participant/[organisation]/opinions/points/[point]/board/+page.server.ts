import { boardPage } from '#capabilities/kiosks/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pointKey } from '../../point-key.ts';

export const load = page(async (ctx, event) => {
  const { organisationId, id } = pointKey(event);
  return { organisationId, ...(await boardPage(ctx, organisationId, event.url.searchParams, { pointId: id })) };
});
