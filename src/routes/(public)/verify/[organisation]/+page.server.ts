import { tileOf } from '#capabilities/integrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ shown: await tileOf(ctx.db, event.params['organisation'] ?? '', event.url.searchParams.get('edition')) }));
