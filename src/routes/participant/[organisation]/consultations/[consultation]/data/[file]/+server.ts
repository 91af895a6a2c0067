import { readBodyFile } from '#capabilities/consultations/index.results.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { consultationKey } from '../../../consultation-key.ts';

/** A table of the data, or the file from which all is counted again, sent while it is read. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, ...file } = await readBodyFile(ctx, (step) => kit.run(frame, step), consultationKey(event), String(event.params['file']));
  return fileResponse(body, file);
});
