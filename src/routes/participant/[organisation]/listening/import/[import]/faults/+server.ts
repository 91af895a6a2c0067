import { faultFile } from '#capabilities/listening/index.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { fileResponse } from '../../../../../../file-response.ts';

/** Entries that were not taken over, to be corrected and given again. */
export const GET = endpoint(async (ctx, { params }) => {
  const id = String(params['import']);
  if (!isUuid(id)) throw problem('not_found');
  return fileResponse(await faultFile(ctx, { organisationId: String(params['organisation']), id }), { fileName: `parvis-mentions-${id.slice(-6)}.csv`, mediaType: 'text/csv; charset=utf-8' });
});
