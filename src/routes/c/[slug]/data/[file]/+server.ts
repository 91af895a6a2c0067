import { showOpenFile } from '#capabilities/consultations/index.results.server.ts';
import { slugOf, tokenOf, visit } from '../../../consultation-route.ts';
import { fileResponse } from '../../../../file-response.ts';

/** A table of the open data, sent while it is read. */
export const GET = visit(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, ...file } = await showOpenFile(ctx, (step) => kit.run(frame, step), { slug: slugOf(event), fileName: String(event.params['file']), token: tokenOf(event) });
  return fileResponse(body, file);
});
