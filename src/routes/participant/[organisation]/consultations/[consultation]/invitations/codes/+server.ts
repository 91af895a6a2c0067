import { invitationFile } from '#capabilities/consultations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { consultationKey } from '../../../consultation-key.ts';

/** Every code with its address, for a mail merge. */
export const GET = endpoint(async (ctx, event) => {
  const { body, ...file } = await invitationFile(ctx, consultationKey(event), event.url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx');
  return fileResponse(body, file);
});
