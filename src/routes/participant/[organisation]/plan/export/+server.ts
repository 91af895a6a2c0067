import { exportPlan, planFormats } from '#capabilities/improvement/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json' };

/** The plan as a table. */
export const GET = endpoint(async (ctx, event) => {
  const format = planFormats.find((one) => one === event.url.searchParams.get('format')) ?? 'csv';
  const { body, fileName } = await exportPlan(ctx, String(event.params['organisation']), format);
  return new Response(body, { headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' } });
});
