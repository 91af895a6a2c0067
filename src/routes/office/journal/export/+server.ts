import { accountsTexts } from '#capabilities/accounts/index.ts';
import { openJournalExport } from '#capabilities/operations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { journalFilter } from '../journal-filter.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** The journal as it is narrowed, streamed: each slice is read in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, { url, locals: { kit, frame } }) => {
  const format = url.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { body, fileName } = await openJournalExport(ctx, (step) => kit.run(frame, step), { filter: journalFilter(url), format, roles: accountsTexts[ctx.locale].roles });
  return new Response(body, {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' },
  });
});
