import { readSuppositions, resultsPath, spacePages, spacePath, whatIfQuestions, whatIfTexts } from '#capabilities/benchmarks/index.ts';
import { resultAudits, whatIfSource } from '#capabilities/benchmarks/index.server.ts';
import { adviceWithFindings, loadConventions, readinessOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { wholeResults } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const { reading, results } = await wholeResults(ctx, event);
  const { edition, participation } = results;
  const audits = await resultAudits(ctx, reading.organisationId, results);
  const found = (await adviceWithFindings(ctx, reading.organisationId, results))?.items ?? [];
  const frameworks = (await readinessOf(ctx, reading.organisationId, edition.id)) ?? [];
  const all = event.url.searchParams.has('all');
  const here = spacePath(reading, 'what-if');
  return {
    organisation: participation.name, edition: edition.label[ctx.locale], simulated: results.simulated,
    source: whatIfSource(results, audits, { frameworks, bar: loadConventions(ctx.settings.dataDir).readiness }, ctx.locale),
    ...whatIfQuestions(edition, found, all, ctx.locale), all,
    sent: [...readSuppositions(edition, event.url.searchParams.getAll('set'))].map(([id, score]) => `${id}:${score}`),
    hrefs: { here, all: `${here}${here.includes('?') ? '&' : '?'}all=1`, fewer: here },
    kept: [...(reading.editionId ? [{ name: 'edition', value: reading.editionId }] : []), ...(all ? [{ name: 'all', value: '1' }] : [])],
    pages: spacePages(results, reading, 'what-if'), breadcrumb: [{ label: participation.name, href: resultsPath(reading) }, { label: whatIfTexts[ctx.locale].title }],
  };
});
