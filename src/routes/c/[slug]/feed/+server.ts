import { showFeed } from '#capabilities/consultations/index.results.server.ts';
import { slugOf, tokenOf, visit } from '../../consultation-route.ts';

export const GET = visit(async (ctx, event) =>
  new Response(await showFeed(ctx, slugOf(event), tokenOf(event)), { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': tokenOf(event) === null ? 'public, max-age=300' : 'private, no-store' } }));
