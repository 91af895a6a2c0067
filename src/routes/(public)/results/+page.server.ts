import { historyView, nationalTexts, nationalView } from '#capabilities/benchmarks/index.ts';
import { latestPublication, nationalResults, pastResults } from '#capabilities/benchmarks/index.server.ts';
import { listNational } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

/** The edition published last as everybody may read it, and the levels of the past. */
export const load = page(async (ctx) => {
  const results = await nationalResults(ctx);
  return {
    description: nationalTexts[ctx.locale].description,
    view: results && nationalView(results, ctx.locale),
    documents: await listNational(ctx),
    latest: results?.edition.label[ctx.locale],
    withheld: results === null && (await latestPublication(ctx.db)) !== undefined,
    history: historyView(pastResults(ctx), results, ctx.locale),
  };
});
