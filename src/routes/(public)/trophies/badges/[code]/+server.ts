import { badgeByCode } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The signed badge, at the address that it names as its own. */
export const GET = endpoint(async (ctx, event) => {
  const { token } = await badgeByCode(ctx, event.params['code'] ?? '');
  return new Response(token, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
});
