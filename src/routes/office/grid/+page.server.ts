import { filteredItems, gridSections, isNarrowed, readGridFilter, readingChoices, readSections } from '#capabilities/grids/index.ts';
import { allEditions } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

const questionsOnPage = 50;

export const load = page(async ({ locale, settings }, { url }) => {
  const editions = allEditions({ settings });
  const edition = editions.find(({ id }) => id === url.searchParams.get('edition')) ?? editions[0];
  if (!edition) throw problem('not_found');
  const filter = readGridFilter(edition, url.searchParams);
  const items = filteredItems(edition, filter);
  const number = pageNumber(url);
  const shown = items.slice((number - 1) * questionsOnPage, number * questionsOnPage);
  return {
    edition: { id: edition.id, label: edition.label[locale], version: edition.grid.version, items: edition.grid.items.length },
    editions: editions.map(({ id, label }) => ({ value: id, label: label[locale] })),
    choices: readingChoices(edition, locale),
    filter,
    narrowed: isNarrowed(filter),
    sections: readSections(edition, gridSections(shown), locale),
    found: items.length,
    pages: pageLinks(url, { page: number, size: questionsOnPage, total: items.length }, locale),
  };
});
