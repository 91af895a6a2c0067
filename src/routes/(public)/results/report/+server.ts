import { downloadNationalReport, nationalQuery, pdfResponse } from '#capabilities/reports/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The national report, or another document of an edition (`?kind`), of the edition published last unless said. */
export const GET = endpoint(async (ctx, event) => {
  const { lang, edition, kind } = nationalQuery.parse(Object.fromEntries(event.url.searchParams));
  const locale = lang ?? ctx.locale;
  return pdfResponse(await downloadNationalReport(ctx, { editionId: edition, kind, locale }), locale);
});
