import { exportDeposit } from '#capabilities/billing/index.invoices.server.ts';
import { readPeriod } from '#capabilities/billing/index.invoices.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../file-response.ts';

/** The Factur-X files of a period and their index, streamed as one archive. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { body, fileName } = await exportDeposit(ctx, (step) => kit.run(frame, step), readPeriod(event.url.searchParams, ctx.clock.today()));
  return fileResponse(body, { fileName, mediaType: 'application/zip' });
});
