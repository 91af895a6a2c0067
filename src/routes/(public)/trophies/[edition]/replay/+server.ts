import { openPublicTrophies } from '#capabilities/trophies/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../file-response.ts';

export const GET = endpoint(async (ctx, event) => {
  const file = await openPublicTrophies(ctx, event.params['edition'] ?? '');
  return fileResponse(JSON.stringify(file, null, 1), { fileName: `palmares-${file.edition}.json`, mediaType: 'application/json' });
});
