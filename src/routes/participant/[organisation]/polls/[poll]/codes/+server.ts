import { codeSheets } from '#capabilities/staff-polls/index.arranging.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { pollKey } from '../../poll-key.ts';

/** Codes to cut out: of those without an address, or with `?who=everybody` of all. */
export const GET = endpoint(async (ctx, event) => {
  const { searchParams } = event.url;
  const { pdf, fileName } = await codeSheets(ctx, pollKey(event), { who: searchParams.get('who') === 'everybody' ? 'everybody' : 'without_address', unit: searchParams.get('unit') });
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
