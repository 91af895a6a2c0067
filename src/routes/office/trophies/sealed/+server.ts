import { requireDecidesTrophies, sealedTrophies } from '#capabilities/trophies/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../file-response.ts';
import { trophyEditionAsked } from '../trophy-edition.ts';

export const GET = endpoint(async (ctx, event) => {
  // It names the losers: whoever decides may hand it to a third party bound to secrecy.
  requireDecidesTrophies(ctx.actor);
  const { id } = await trophyEditionAsked(ctx, event.url);
  return fileResponse(JSON.stringify(await sealedTrophies(ctx, id), null, 1), { fileName: `trophees-${id}-scelles.json`, mediaType: 'application/json' });
});
