import { resultsPath, rolesTexts, sitesView, spacePages } from '#capabilities/benchmarks/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { wholeResults } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const { reading, results } = await wholeResults(ctx, event);
  const { name } = results.participation;
  return {
    organisation: name, edition: results.edition.label[ctx.locale], view: onServer(event, sitesView(results, reading)),
    pages: spacePages(results, reading, 'sites'), breadcrumb: [{ label: name, href: resultsPath(reading) }, { label: rolesTexts[ctx.locale].sitesTitle }],
  };
});
