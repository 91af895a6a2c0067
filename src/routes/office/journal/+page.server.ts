import { listEvents } from '#capabilities/operations/index.server.ts';
import { pageSize } from '#capabilities/operations/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';
import { journalFilter } from './journal-filter.ts';

export const load = page(async (ctx, { url }) => {
  const filter = journalFilter(url);
  const number = pageNumber(url);
  const { events, total, names } = await listEvents(ctx, { ...filter, page: number });
  return { events, names, filter, pages: pageLinks(url, { page: number, size: pageSize, total }, ctx.locale) };
});
