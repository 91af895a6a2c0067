import { evaluatorsOnPage, listEvaluators } from '#capabilities/campaigns/index.evaluators.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

const states = ['all', 'ready', 'to_train', 'flagged'] as const;

export const load = page(async (ctx, { url }) => {
  const filter = {
    text: (url.searchParams.get('q') ?? '').trim().slice(0, 200),
    department: (url.searchParams.get('department') ?? '').trim().toUpperCase().slice(0, 3),
    state: states.find((state) => state === url.searchParams.get('state')) ?? 'all',
  };
  const number = pageNumber(url);
  const { edition, rows, total, ready, everybody } = await listEvaluators(ctx, { ...filter, page: number });
  return { filter, states: [...states], edition: edition.label[ctx.locale], rows, ready, everybody, pages: pageLinks(url, { page: number, size: evaluatorsOnPage, total }, ctx.locale) };
});
