import { downloadNationalReport, pdfResponse, reportQuery } from '#capabilities/reports/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The national report, of the edition published last unless said. */
export const GET = endpoint(async (ctx, event) => {
  const { lang, edition } = reportQuery.parse(Object.fromEntries(event.url.searchParams));
  const locale = lang ?? ctx.locale;
  return pdfResponse(await downloadNationalReport(ctx, { editionId: edition, locale }), locale);
});
