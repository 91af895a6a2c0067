import { showCountFile } from '#capabilities/consultations/index.results.server.ts';
import { slugOf, tokenOf, visit } from '../../consultation-route.ts';
import { fileResponse } from '../../../file-response.ts';

/** The file from which anybody counts again, sent while it is read. */
export const GET = visit(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, ...file } = await showCountFile(ctx, (step) => kit.run(frame, step), slugOf(event), tokenOf(event));
  return fileResponse(body, file);
});
