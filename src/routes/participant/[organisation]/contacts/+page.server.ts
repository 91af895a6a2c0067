import { resultsPath, rolesTexts, spacePages } from '#capabilities/benchmarks/index.ts';
import { contactsView, resultAudits } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { wholeResults } from '../reading.ts';

export const load = page(async (ctx, event) => {
  const { reading, results } = await wholeResults(ctx, event);
  const { name } = results.participation;
  const audits = await resultAudits(ctx, reading.organisationId, results);
  return {
    organisation: name, edition: results.edition.label[ctx.locale],
    view: onServer(event, contactsView(results, audits, event.url.searchParams.get('channel'), reading, rolesTexts[ctx.locale].allChannels)),
    pages: spacePages(results, reading, 'contacts'), breadcrumb: [{ label: name, href: resultsPath(reading) }, { label: rolesTexts[ctx.locale].contactsTitle }],
  };
});
