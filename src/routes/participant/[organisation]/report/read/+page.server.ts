import { redirect } from '@sveltejs/kit';
import { readReport, reportQuery } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** A document as a page; `?lang`, `?kind` and `?edition` as for its file. */
export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { lang, kind, edition } = reportQuery.parse(Object.fromEntries(event.url.searchParams));
  const read = await readReport(ctx, { organisationId, editionId: edition, kind, locale: lang ?? ctx.locale });
  const base = localPath(ctx.locale, `/participant/${organisationId}`);
  if (read.state === 'preparing') redirect(303, `${base}/report/preparing?${new URLSearchParams([...event.url.searchParams, ['page', 'read']])}`);
  return { document: read.document, pdfHref: `${base}/report${event.url.search}`, documentsHref: `${base}/documents` };
});
