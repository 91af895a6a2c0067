import { reportPath, resultsPath } from '#capabilities/benchmarks/index.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const reading = { locale: ctx.locale, organisationId: String(event.params['organisation']) };
  return { reportHref: reportPath(reading) + event.url.search, resultsHref: resultsPath(reading) };
});
