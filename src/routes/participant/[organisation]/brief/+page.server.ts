import { resultsPath, rolesTexts, spacePages } from '#capabilities/benchmarks/index.ts';
import { rememberedView } from '#capabilities/benchmarks/index.server.ts';
import { firstSteps } from '#capabilities/improvement/index.ts';
import { adviceOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { wholeResults } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const { reading, results } = await wholeResults(ctx, event);
  return {
    view: onServer(event, rememberedView(results, reading)), first: firstSteps(await adviceOf(ctx, reading.organisationId, results), ctx.locale, reading.organisationId),
    pages: spacePages(results, reading, 'brief'), breadcrumb: [{ label: results.participation.name, href: resultsPath(reading) }, { label: rolesTexts[ctx.locale].briefTitle }],
  };
});
