import { ceremonyAt } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ bare: true as const, ceremony: await ceremonyAt(ctx, String(event.params['slug'])), step: Math.trunc(Number(event.url.searchParams.get('at') ?? 0)) || 0, path: event.url.pathname }));
