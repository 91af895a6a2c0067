import { showFeed } from '#capabilities/consultations/index.results.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { slugOf, tokenOf } from '../../consultation-route.ts';

export const GET = endpoint(async (ctx, event) =>
  new Response(await showFeed(ctx, slugOf(event), tokenOf(event)), { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': tokenOf(event) === null ? 'public, max-age=300' : 'private, no-store' } }));
