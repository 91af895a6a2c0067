import { pointCode } from '#capabilities/kiosks/index.points.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { pointKey } from '../../point-key.ts';

/** The code to scan of a point, as an image. */
export const GET = endpoint(async (ctx, event) =>
  new Response(await pointCode(ctx, pointKey(event)), { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' } }));
