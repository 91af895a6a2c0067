import { redirect } from '@sveltejs/kit';
import { listJobs } from '#capabilities/operations/index.server.ts';
import { requestRescore, rescoreEditionJob, scoreList, scoreOrders, scoresOnAPage } from '#capabilities/scores/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';
import { editionAsked, scoredEditionAsked } from '../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { url } = event;
  const { editions, edition } = await scoredEditionAsked(ctx, url);
  const order = scoreOrders.find((one) => one === url.searchParams.get('order')) ?? 'score';
  const search = url.searchParams.get('search') ?? '';
  const asked = pageNumber(url);
  const list = await scoreList(ctx, { editionId: edition.id, order, page: asked, search });
  return {
    ...list, order, search, links: pageLinks(url, { page: asked, size: scoresOnAPage, total: list.total }, ctx.locale),
    edition: { id: edition.id, label: edition.label[ctx.locale] },
    editions: editions.map(({ id, label }) => ({ value: id, label: label[ctx.locale] })),
    run: (await listJobs(ctx)).jobs.find(({ job }) => job === rescoreEditionJob) ?? null,
    asked: url.searchParams.has('asked'),
    mayFreeze: ctx.actor.roles.includes('method_lead'),
  };
});

export const actions = {
  rescore: action(async (ctx, event, form) => {
    const { edition } = editionAsked(ctx, new URL(`?edition=${encodeURIComponent(String(form.get('edition')))}`, event.url));
    await requestRescore(ctx, edition.id);
    redirect(303, `${localPath(ctx.locale, '/office/scores')}?edition=${edition.id}&asked`);
  }),
};
