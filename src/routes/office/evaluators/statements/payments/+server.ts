import { isMonth, monthBefore, paymentsCsv } from '#capabilities/campaigns/index.evaluators.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../file-response.ts';

/** The transfers to make for a month. */
export const GET = endpoint(async (ctx, event) => {
  const asked = event.url.searchParams.get('month') ?? '';
  const { text, fileName } = await paymentsCsv(ctx, isMonth(asked) ? asked : monthBefore(ctx.clock.today()));
  return fileResponse(text, { fileName, mediaType: 'text/csv; charset=utf-8' });
});
