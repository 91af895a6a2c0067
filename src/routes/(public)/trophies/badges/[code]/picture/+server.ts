import { badgeByCode } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The badge as a picture that carries its signed text. */
export const GET = endpoint(async (ctx, event) => {
  const { picture } = await badgeByCode(ctx, event.params['code'] ?? '');
  return new Response(picture, { headers: { 'content-type': 'image/svg+xml', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'no-store' } });
});
