import { mirrorFile, mirrorSpan } from '#capabilities/mirror/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../file-response.ts';

/** The three voices as a file. */
export const GET = endpoint(async (ctx, { params, url }) => {
  const { body, ...file } = await mirrorFile(ctx, { organisationId: String(params['organisation']), span: mirrorSpan(url.searchParams.get('span')), format: url.searchParams.get('format') });
  return fileResponse(body, file);
});
