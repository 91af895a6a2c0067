import { boardFile, chosenReading } from '#capabilities/kiosks/index.reading.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';

/** The opinions or the figures of a board as a file, sent while it is read: each slice in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, { params, url, locals: { kit, frame } }) => {
  const of = chosenReading(ctx, String(params['organisation']), url.searchParams);
  const { body, ...file } = await boardFile(ctx, (step) => kit.run(frame, step), { table: params['what'], format: url.searchParams.get('format') }, of);
  return fileResponse(body, file);
});
