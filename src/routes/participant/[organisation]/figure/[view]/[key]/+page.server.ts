import { figureView, keyFromPath } from '#capabilities/benchmarks/index.ts';
import { openFigure } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { readingOf } from '../../../reading.ts';

export const load = page(async (ctx, event) => {
  const { params, url } = event;
  const reading = readingOf(ctx.locale, event);
  const wanted = { ...reading, view: String(params['view']), key: keyFromPath(String(params['key'])), by: url.searchParams.get('by') ?? undefined };
  const view = figureView(await openFigure(ctx, wanted), reading);
  return { view: onServer(event, view), breadcrumb: view.crumbs };
});
