import { openDataTexts, openDataView } from '#capabilities/benchmarks/index.ts';
import { openDataVersions } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

/** All versions of the open data of published editions, with what changed. */
export const load = page(async (ctx) => ({
  description: openDataTexts[ctx.locale].description,
  view: openDataView(await openDataVersions(ctx), ctx.locale),
}));
