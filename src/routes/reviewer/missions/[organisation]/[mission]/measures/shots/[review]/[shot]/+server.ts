import { websiteShot } from '#capabilities/audits/index.measures.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** A picture that the assistant took of a website. */
export const GET = endpoint(async (ctx, event) => {
  const picture = await websiteShot(ctx, String(event.params['organisation']), String(event.params['review']), String(event.params['shot']));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' } });
});
