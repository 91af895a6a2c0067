import { redirect } from '@sveltejs/kit';
import { downloadReport, pdfResponse, reportQuery } from '#capabilities/reports/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** The document of a body as a file; `?lang`, `?kind` and `?edition` choose another than the usual one. */
export const GET = endpoint(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { lang, kind, edition } = reportQuery.parse(Object.fromEntries(event.url.searchParams));
  const locale = lang ?? ctx.locale;
  const report = await downloadReport(ctx, { organisationId, editionId: edition, kind, locale });
  if (report.state === 'preparing') redirect(303, localPath(ctx.locale, `/participant/${organisationId}/report/preparing`) + event.url.search);
  return pdfResponse(report, locale);
});
