import { setPaper } from '#capabilities/kiosks/index.points.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';
import { askedSet } from '../asked-set.ts';

/** The sheet to fill in of a set, before any point asks it. */
export const GET = endpoint(async (ctx, event) => {
  const { pdf, fileName } = await setPaper(ctx, String(event.params['organisation']), askedSet(event));
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
