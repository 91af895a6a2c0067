import { paperKind, pointPaper } from '#capabilities/kiosks/index.points.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { fileResponse } from '../../../../../../../file-response.ts';
import { pointKey } from '../../../point-key.ts';

/** A poster, flyers, a desk tent or sheets of a point. */
export const GET = endpoint(async (ctx, event) => {
  const kind = paperKind(event.params['paper']);
  if (!kind) throw problem('not_found');
  const { pdf, fileName } = await pointPaper(ctx, pointKey(event), kind);
  return fileResponse(new Uint8Array(pdf), { fileName, mediaType: 'application/pdf' });
});
