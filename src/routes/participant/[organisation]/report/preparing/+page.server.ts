import { resultsPath } from '#capabilities/benchmarks/index.ts';
import { preparationOf, reportQuery } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** What is waited for: a file, or with `?page=read` its page. */
export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { searchParams } = event.url;
  const { edition } = reportQuery.parse(Object.fromEntries(searchParams));
  const reads = searchParams.get('page') === 'read';
  const rest = new URLSearchParams([...searchParams].filter(([name]) => name !== 'page' && name !== 'asked'));
  return {
    reportHref: `${localPath(ctx.locale, `/participant/${organisationId}/report${reads ? '/read' : ''}`)}${rest.size > 0 ? `?${rest}` : ''}`,
    resultsHref: resultsPath({ locale: ctx.locale, organisationId }), reads,
    preparation: await preparationOf(ctx, edition),
  };
});
