import { exportCorrections } from '#capabilities/listening/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../file-response.ts';

/** The corrections of a body, to be put among the sentences from which the model learns. Taking them along is an act, noted in the journal. */
export const POST = endpoint(async (ctx, { params }) => {
  const organisationId = String(params['organisation']);
  return fileResponse(await exportCorrections(ctx, organisationId), { fileName: `corrections-${ctx.clock.today()}.tsv`, mediaType: 'text/tab-separated-values; charset=utf-8' });
});
