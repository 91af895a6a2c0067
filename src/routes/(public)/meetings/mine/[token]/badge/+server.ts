import { ownBadge } from '#capabilities/meetings/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';

export const GET = endpoint(async (ctx, { params }) => {
  const { pdf, fileName } = await ownBadge(ctx, String(params['token']));
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
