import { preflight } from '#capabilities/campaigns/index.planning.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { editionAsked } from '../../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { edition } = editionAsked(ctx, event.url);
  return { editionId: edition.id, found: await preflight(ctx, edition.id) };
});
