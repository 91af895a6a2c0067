import { certificateOf } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../file-response.ts';

export const GET = endpoint(async (ctx, event) => {
  const { organisation = '', code = '' } = event.params;
  const { file, fileName } = await certificateOf(ctx, { organisationId: organisation, code }, ctx.locale);
  return fileResponse(new Uint8Array(file), { fileName, mediaType: 'application/pdf' });
});
