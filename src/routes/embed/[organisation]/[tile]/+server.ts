import { answerTile } from '#capabilities/integrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The score of a body for other sites, while the body agrees. */
export const GET = endpoint(async (ctx, event) =>
  answerTile(ctx, { organisation: event.params['organisation'] ?? '', tile: event.params['tile'] ?? '', request: event.request, params: event.url.searchParams }));
