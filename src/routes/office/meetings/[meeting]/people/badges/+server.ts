import { allBadges } from '#capabilities/meetings/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { meetingIdOf } from '../../../meeting-route.ts';

export const GET = endpoint(async (ctx, event) => {
  const { pdf, fileName } = await allBadges(ctx, meetingIdOf(event));
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
