import { criterionPage } from '#capabilities/listening/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, criterion: await criterionPage(ctx, organisationId, String(event.params['criterion'])) };
});
