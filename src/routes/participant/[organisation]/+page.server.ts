import { reportPath, resultsView, type Reading } from '#capabilities/benchmarks/index.ts';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { firstSteps } from '#capabilities/improvement/index.ts';
import { adviceOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const reading: Reading = {
    locale: ctx.locale, organisationId: String(event.params['organisation']),
    editionId: event.url.searchParams.get('edition') ?? undefined, siteId: event.url.searchParams.get('site') ?? undefined,
  };
  const results = await participantResults(ctx, reading);
  const advice = await adviceOf(ctx, reading.organisationId, results);
  return { view: resultsView(results, reading), reportHref: reportPath(reading), first: firstSteps(advice, ctx.locale) };
});
