import { resultsPath, resultsView, rolesTexts, spacePages } from '#capabilities/benchmarks/index.ts';
import { besideResults, participantResults } from '#capabilities/benchmarks/index.server.ts';
import { firstSteps } from '#capabilities/improvement/index.ts';
import { adviceOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { problem } from '#platform/http/problem.ts';
import { readingOf } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const reading = { ...readingOf(ctx.locale, event), siteId: undefined, groupId: undefined };
  const results = await participantResults(ctx, reading);
  if (!results.detailed) throw problem('detail_not_in_formula');
  return {
    view: onServer(event, besideResults(results, `view ${JSON.stringify(reading)}`, () => resultsView(results, reading))), first: firstSteps(await adviceOf(ctx, reading.organisationId, results), ctx.locale, reading.organisationId),
    pages: spacePages(results, reading, 'brief'), breadcrumb: [{ label: results.participation.name, href: resultsPath(reading) }, { label: rolesTexts[ctx.locale].briefTitle }],
  };
});
