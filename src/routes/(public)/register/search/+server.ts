import { json } from '@sveltejs/kit';
import { searchDirectory } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** Bodies of the public directory as one types; the same for everyone, so it may be kept a while. */
export const GET = endpoint(async (ctx, event) => {
  const { summary, results, siret } = await searchDirectory(ctx, event.url.searchParams.get('q') ?? '');
  return json({ summary, results, siret }, { headers: { 'cache-control': 'private, max-age=300' } });
});
