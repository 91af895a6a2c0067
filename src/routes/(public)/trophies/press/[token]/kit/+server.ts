import { pressArchive, readPressPalmares } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';

export const GET = endpoint(async (ctx) => {
  const palmares = await readPressPalmares(ctx);
  return fileResponse(new Uint8Array(pressArchive(ctx, palmares)), { fileName: `palmares-${palmares.edition.id}.zip`, mediaType: 'application/zip' });
});
