import { reportPath, resultsView, type Reading } from '#capabilities/benchmarks/index.ts';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const reading: Reading = {
    locale: ctx.locale, organisationId: String(event.params['organisation']),
    editionId: event.url.searchParams.get('edition') ?? undefined, siteId: event.url.searchParams.get('site') ?? undefined,
  };
  return { view: resultsView(await participantResults(ctx, reading), reading), reportHref: reportPath(reading) };
});
