import { partCsv } from '#capabilities/benchmarks/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The figures of one chart of the national page. */
export const GET = endpoint(async (ctx, event) => {
  const { name, text } = await partCsv(ctx, event.params['part'] ?? '');
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'public, max-age=60' } });
});
