import { listeningFile } from '#capabilities/listening/index.reading.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';

/** A table of what is written and of its figures, sent while it is read: each slice in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, { params, locals: { kit, frame } }) => {
  const { body, ...file } = listeningFile((step) => kit.run(frame, step), { organisationId: String(params['organisation']), file: String(params['file']), locale: ctx.locale });
  return fileResponse(body, file);
});
