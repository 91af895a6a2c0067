import { redirect } from '@sveltejs/kit';
import { listJobs } from '#capabilities/operations/index.server.ts';
import { listNational, makeAllReportsJob, openBatch, reportsOnAPage, startBatch } from '#capabilities/reports/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';
import { editionAsked, scoredEditionAsked } from '../campaign-editions.ts';

export const load = page(async (ctx, { url }) => {
  const { editions, edition } = await scoredEditionAsked(ctx, url);
  const search = (url.searchParams.get('search') ?? '').slice(0, 100);
  const asked = pageNumber(url);
  const batch = await openBatch(ctx, { editionId: edition.id, search, page: asked });
  const run = (await listJobs(ctx)).jobs.find(({ job }) => job === makeAllReportsJob) ?? null;
  return {
    national: await listNational(ctx, edition.id), batch, search, run, started: url.searchParams.has('started'),
    links: pageLinks(url, { page: asked, size: reportsOnAPage, total: batch.found }, ctx.locale),
    edition: { id: edition.id, label: edition.label[ctx.locale] },
    editions: editions.map(({ id, label }) => ({ value: id, label: label[ctx.locale] })),
  };
});

export const actions = {
  start: action(async (ctx, event, form) => {
    const { edition } = editionAsked(ctx, new URL(`?edition=${encodeURIComponent(String(form.get('edition')))}`, event.url));
    await startBatch(ctx, edition.id);
    redirect(303, `${localPath(ctx.locale, '/office/reports')}?edition=${edition.id}&started`);
  }),
};
