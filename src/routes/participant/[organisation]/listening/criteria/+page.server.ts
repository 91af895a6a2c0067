import { boardPage } from '#capabilities/listening/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { board, criteria } = await boardPage(ctx, organisationId);
  return { organisationId, board, criteria };
});
