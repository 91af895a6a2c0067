import { filteredItems, gridSections, isNarrowed, readGridFilter } from '#capabilities/grids/index.ts';
import { allEditions } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

const questionsOnPage = 50;

export const load = page(async (ctx, { url }) => {
  const editions = allEditions(ctx);
  const edition = editions.find(({ id }) => id === url.searchParams.get('edition')) ?? editions[0];
  if (!edition) throw problem('not_found');
  const filter = readGridFilter(edition, url.searchParams);
  const items = filteredItems(edition, filter);
  const number = pageNumber(url);
  return {
    editions: editions.map(({ id, label }) => ({ id, label })),
    edition,
    filter,
    narrowed: isNarrowed(filter),
    sections: gridSections(items.slice((number - 1) * questionsOnPage, number * questionsOnPage)),
    found: items.length,
    pages: pageLinks(url, { page: number, size: questionsOnPage, total: items.length }, ctx.locale),
  };
});
