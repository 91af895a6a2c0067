import { exportResults } from '#capabilities/staff-polls/index.reading.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { pollKey } from '../../../poll-key.ts';

/** What was released, as a file. */
export const GET = endpoint(async (ctx, event) => {
  const { body, ...file } = await exportResults(ctx, pollKey(event), String(event.params['file']));
  return fileResponse(body, file);
});
