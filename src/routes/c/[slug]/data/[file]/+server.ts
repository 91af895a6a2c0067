import { showOpenFile } from '#capabilities/consultations/index.results.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { slugOf, tokenOf } from '../../../consultation-route.ts';
import { fileResponse } from '../../../../file-response.ts';

/** A table of the open data, sent while it is read. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, ...file } = await showOpenFile(ctx, (step) => kit.run(frame, step), { slug: slugOf(event), fileName: String(event.params['file']), token: tokenOf(event) });
  return fileResponse(body, file);
});
