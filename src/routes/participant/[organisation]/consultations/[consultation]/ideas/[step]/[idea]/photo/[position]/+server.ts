import { ideaPhoto } from '#capabilities/consultations/index.ideas.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { ideasAddress } from '../../../../ideas-address.ts';

export const GET = endpoint(async (ctx, event) => {
  const { bytes, mediaType } = await ideaPhoto(ctx, ideasAddress(event), { ideaId: String(event.params['idea']), position: Number(event.params['position']) });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } });
});
