import { resultsPath, resultsView, spacePages, spaceTexts, thanksView } from '#capabilities/benchmarks/index.ts';
import { besideResults, participantResults } from '#capabilities/benchmarks/index.server.ts';
import { adviceWithFindings } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { readingOf } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const reading = { ...readingOf(ctx.locale, event), siteId: undefined, groupId: undefined };
  const results = await participantResults(ctx, reading);
  if (!results.detailed) throw problem('detail_not_in_formula');
  const { edition, participation } = results;
  const found = (await adviceWithFindings(ctx, reading.organisationId, results))?.items ?? [];
  return {
    organisation: participation.name, edition: edition.label[ctx.locale], view: thanksView(edition, found, ctx.locale),
    strengths: besideResults(results, `view ${JSON.stringify(reading)}`, () => resultsView(results, reading)).detail?.strengths ?? [],
    pages: spacePages(results, reading, 'thanks'), breadcrumb: [{ label: participation.name, href: resultsPath(reading) }, { label: spaceTexts[ctx.locale].pages.thanks }],
  };
});
