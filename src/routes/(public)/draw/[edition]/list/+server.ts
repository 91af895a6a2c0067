import { publishedFile } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The frozen list of candidates, byte for byte: what its published fingerprint was made of. */
export const GET = endpoint(async (ctx, event) => {
  const { name, type, text } = await publishedFile(ctx, event.params['edition'] ?? '', 'list');
  return new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'public, max-age=60' },
  });
});
