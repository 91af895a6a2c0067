import { rollStatement } from '#capabilities/staff-polls/index.arranging.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { pollKey } from '../../poll-key.ts';

/** Who is asked, in figures, for agents and their representatives. */
export const GET = endpoint(async (ctx, event) => {
  const { pdf, fileName } = await rollStatement(ctx, pollKey(event));
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
