import { pollsAPage, readOfficePolls } from '#capabilities/staff-polls/index.arranging.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

export const load = page(async (ctx, { url }) => {
  const number = pageNumber(url);
  const seen = await readOfficePolls(ctx, number);
  return { seen, pages: pageLinks(url, { page: number, size: pollsAPage, total: seen.total }, ctx.locale) };
});
