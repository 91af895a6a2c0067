import { listEvents } from '#capabilities/operations/index.server.ts';
import { pageSize } from '#capabilities/operations/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

export const load = page(async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200);
  const filter = { name: asked('event'), body: asked('body') };
  const number = pageNumber(url);
  const { events, total, names } = await listEvents(ctx, { ...filter, page: number });
  return { events, names, filter, pages: pageLinks(url, { page: number, size: pageSize, total }, ctx.locale) };
});
