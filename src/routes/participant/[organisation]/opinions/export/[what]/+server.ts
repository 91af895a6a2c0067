import { chosenReading, exportBoard, exportedTables } from '#capabilities/kiosks/index.reading.server.ts';
import { rowFormats, rowMediaTypes, streamRows } from '#platform/files/row-stream.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

/** The opinions or the figures of a board as a file, sent while it is read: each slice in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, { params, url, locals: { kit, frame } }) => {
  const what = exportedTables.find((one) => one === params['what']);
  if (!what) throw problem('not_found');
  const format = rowFormats.find((one) => one === url.searchParams.get('format')) ?? 'csv';
  const of = chosenReading(ctx, String(params['organisation']), url.searchParams);
  const source = await exportBoard(ctx, (step) => kit.run(frame, step), what, of);
  return new Response(streamRows(format, source, ctx.locale), {
    headers: { 'content-type': rowMediaTypes[format], 'content-disposition': attachmentHeader(`parvis-${source.name}-${of.period.from}-${of.period.to}.${format}`), 'cache-control': 'no-store' },
  });
});
