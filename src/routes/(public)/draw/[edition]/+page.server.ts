import { editionsWithDraw, publicDraw } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({
  draw: await publicDraw(ctx, event.params['edition'] ?? ''),
  draws: editionsWithDraw(ctx),
  asked: (event.url.searchParams.get('number') ?? '').toLowerCase().replace(/[^0-9a-f]/g, '').slice(0, 12),
}));
