import { publishedFile } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The whole draw as published, for whoever replays it. */
export const GET = endpoint(async (ctx, event) => {
  const { name, type, text } = await publishedFile(ctx, event.params['edition'] ?? '', 'draw');
  return new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'public, max-age=60' },
  });
});
