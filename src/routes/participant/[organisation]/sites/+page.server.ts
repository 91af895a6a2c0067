import { resultsPath, rolesTexts, sitesView, spacePages } from '#capabilities/benchmarks/index.ts';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { problem } from '#platform/http/problem.ts';
import { readingOf } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const reading = { ...readingOf(ctx.locale, event), siteId: undefined, groupId: undefined };
  const results = await participantResults(ctx, reading);
  if (!results.detailed) throw problem('detail_not_in_formula');
  const { name } = results.participation;
  return {
    organisation: name, edition: results.edition.label[ctx.locale], view: onServer(event, sitesView(results, reading)),
    pages: spacePages(results, reading, 'sites'), breadcrumb: [{ label: name, href: resultsPath(reading) }, { label: rolesTexts[ctx.locale].sitesTitle }],
  };
});
