import { resultsPath } from '#capabilities/benchmarks/index.ts';
import { listDocuments, reportQuery } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { edition } = reportQuery.parse(Object.fromEntries(event.url.searchParams));
  return { ...(await listDocuments(ctx, { organisationId, editionId: edition })), organisationId, resultsHref: resultsPath({ locale: ctx.locale, organisationId }) };
});
