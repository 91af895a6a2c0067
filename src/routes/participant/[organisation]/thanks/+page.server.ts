import { resultsPath, resultsView, spacePages, spaceTexts, thanksView } from '#capabilities/benchmarks/index.ts';
import { besideResults, participantResults, scoredAudits } from '#capabilities/benchmarks/index.server.ts';
import { delayIn, itemResults } from '#capabilities/improvement/index.ts';
import { auditsBySite } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { readingOf } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const reading = { ...readingOf(ctx.locale, event), siteId: undefined, groupId: undefined };
  const results = await participantResults(ctx, reading);
  if (!results.detailed) throw problem('detail_not_in_formula');
  const { edition, participation, sites } = results;
  const audits = await besideResults(results, 'audits', () => scoredAudits(ctx.db, { organisationId: reading.organisationId, editionId: edition.id }));
  const found = besideResults(results, 'found', () => itemResults(edition, auditsBySite(edition, audits), delayIn(sites[0]?.departmentCode ?? null)));
  return {
    organisation: participation.name, edition: edition.label[ctx.locale], view: thanksView(edition, found, ctx.locale),
    strengths: resultsView(results, reading).detail?.strengths ?? [],
    pages: spacePages(results, reading, 'thanks'), breadcrumb: [{ label: participation.name, href: resultsPath(reading) }, { label: spaceTexts[ctx.locale].pages.thanks }],
  };
});
