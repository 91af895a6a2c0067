import { downloadCalendar } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The calendar of an edition, for the reader's own calendar. */
export const GET = endpoint(async (ctx, event) => {
  const { name, text } = downloadCalendar(ctx, event.url.searchParams.get('edition'));
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
  });
});
