import { showCountFile } from '#capabilities/consultations/index.results.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { slugOf, tokenOf } from '../../consultation-route.ts';
import { fileResponse } from '../../../file-response.ts';

/** The file from which anybody counts again, sent while it is read. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, ...file } = await showCountFile(ctx, (step) => kit.run(frame, step), slugOf(event), tokenOf(event));
  return fileResponse(body, file);
});
