import { listMails } from '#capabilities/operations/index.server.ts';
import { pageSize } from '#capabilities/operations/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { mailNames } from './mail-names.server.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

export const load = page(async (ctx, { url }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const number = pageNumber(url);
  const { mails, total, sending } = await listMails(ctx, { text, page: number });
  return { mails, names: mailNames(ctx.locale), sending, text, pages: pageLinks(url, { page: number, size: pageSize, total }, ctx.locale) };
});
