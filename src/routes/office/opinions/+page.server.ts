import { bodiesAPage, officeActivity } from '#capabilities/kiosks/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

export const load = page(async (ctx, { url }) => {
  const number = pageNumber(url);
  const { rows, total } = await officeActivity(ctx, number);
  return { rows, pages: pageLinks(url, { page: number, size: bodiesAPage, total }, ctx.locale) };
});
