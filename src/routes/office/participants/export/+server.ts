import { exportFormats, openExport } from '#capabilities/registrations/index.server.ts';
import { readFilter, readPicks } from '#capabilities/registrations/index.ts';
import { endpoint } from '#platform/http/endpoint.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json' };

/** The filtered list as a spreadsheet, streamed: each slice is read in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const format = exportFormats.find((one) => one === event.url.searchParams.get('format')) ?? 'csv';
  const { searchParams } = event.url;
  const chosen = searchParams.get('which') === 'ticked' ? { ids: readPicks(searchParams) } : {};
  const { body, fileName } = await openExport(ctx, (step) => kit.run(frame, step), { filter: { ...readFilter(searchParams), ...chosen }, format });
  return new Response(body, {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' },
  });
});
