import { resultsPath, spacePages, spaceTexts, thanksView } from '#capabilities/benchmarks/index.ts';
import { rememberedView } from '#capabilities/benchmarks/index.server.ts';
import { adviceWithFindings } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { wholeResults } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const { reading, results } = await wholeResults(ctx, event);
  const { edition, participation } = results;
  const found = (await adviceWithFindings(ctx, reading.organisationId, results))?.items ?? [];
  return {
    organisation: participation.name, edition: edition.label[ctx.locale], view: thanksView(edition, found, ctx.locale),
    strengths: rememberedView(results, reading).detail?.strengths ?? [],
    pages: spacePages(results, reading, 'thanks'), breadcrumb: [{ label: participation.name, href: resultsPath(reading) }, { label: spaceTexts[ctx.locale].pages.thanks }],
  };
});
