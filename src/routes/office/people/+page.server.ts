import { listPeople, peopleOnPage } from '#capabilities/accounts/index.server.ts';
import { roles } from '#platform/context.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

export const load = page(async (ctx, { url }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const role = roles.find((one) => one === url.searchParams.get('role')) ?? null;
  const number = pageNumber(url);
  const { people, total, mayInvite } = await listPeople(ctx, { text, role, page: number });
  return { people, mayInvite, text, role, roles: [...roles], pages: pageLinks(url, { page: number, size: peopleOnPage, total }, ctx.locale) };
});
