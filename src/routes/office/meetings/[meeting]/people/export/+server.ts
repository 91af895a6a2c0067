import { bodyFile, guestFile } from '#capabilities/meetings/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { meetingIdOf } from '../../../meeting-route.ts';

export const GET = endpoint(async (ctx, event) => {
  const format = event.url.searchParams.get('format');
  if (format !== 'csv' && format !== 'xlsx' && format !== 'json') throw problem('not_found');
  const by = event.url.searchParams.get('by');
  if (by !== null && by !== 'body') throw problem('not_found');
  const { body, ...file } = await (by === 'body' ? bodyFile : guestFile)(ctx, meetingIdOf(event), format);
  return fileResponse(body, file);
});
