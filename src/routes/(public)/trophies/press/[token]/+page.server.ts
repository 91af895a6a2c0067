import { readPressPalmares } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';

/** Its address is a secret: no other site is told it, and no cache keeps the page. */
export const load = page(async (ctx, event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
  return { palmares: await readPressPalmares(ctx), token: event.params['token'] ?? '' };
});
